using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.IO.Pipes;
using System.Net.Security;
using System.Net.Sockets;

namespace GoroutineGen.Blocking;

/// <summary>How a stream is to be read from and written to.</summary>
internal static class StreamForms
{
    private static readonly AsyncForms Readers = new(typeof(Stream));
    private static readonly AsyncForms SpanReaders = new(typeof(Stream));
    private static readonly AsyncForms Writers = new(typeof(Stream));

    internal static AsyncForm OfRead(Stream stream) =>
        IsSocket(stream) ? AsyncForm.Asynchronous
        : IsInMemory(stream) ? AsyncForm.AtOnce
        : stream is not FileStream && !HasTimeout(stream, static stream => stream.ReadTimeout)
        && (Inner(stream) is not { } inner || OfReadThrough(inner) != AsyncForm.InRegion) && Readers.Has(stream, static stream => (
            new Func<byte[], int, int, int>(stream.Read),
            [
                new Func<Memory<byte>, CancellationToken, ValueTask<int>>(stream.ReadAsync),
                new Func<byte[], int, int, CancellationToken, Task<int>>(stream.ReadAsync),
            ]))
            ? AsyncForm.Asynchronous
            : AsyncForm.InRegion;

    /// <summary>As <see cref="OfRead"/>, where the blocking member reads into a span, and the asynchronous one into memory.</summary>
    internal static AsyncForm OfReadIntoSpan(Stream stream) =>
        OfRead(stream) is not AsyncForm.Asynchronous and var form ? form
        : IsSocket(stream) || SpanReaders.Has(stream, static stream => (
            new ReadIntoSpan(stream.Read), [new Func<Memory<byte>, CancellationToken, ValueTask<int>>(stream.ReadAsync)]))
            ? AsyncForm.Asynchronous
            : AsyncForm.InRegion;

    /// <summary>
    /// As <see cref="OfRead"/>, of a single byte. Only of classes whose <see cref="Stream.ReadByte"/> is known to be a read of one byte.
    /// </summary>
    internal static AsyncForm OfReadByte(Stream stream) =>
        IsSocket(stream) || IsTls(stream) || IsPipe(stream) || stream.GetType() == typeof(BufferedStream)
            ? OfRead(stream)
            : AsyncForm.InRegion;

    internal static AsyncForm OfWrite(Stream stream) =>
        IsSocket(stream) ? AsyncForm.Asynchronous
        : IsInMemory(stream) ? AsyncForm.AtOnce
        : stream is not FileStream && !HasTimeout(stream, static stream => stream.WriteTimeout)
        && (Inner(stream) is not { } inner || OfWriteThrough(inner) != AsyncForm.InRegion) && Writers.Has(stream, static stream => (
            new Action<byte[], int, int>(stream.Write),
            [
                new Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask>(stream.WriteAsync),
                new Func<byte[], int, int, CancellationToken, Task>(stream.WriteAsync),
            ]))
            ? AsyncForm.Asynchronous
            : AsyncForm.InRegion;

    /// <summary>
    /// How a stream is to be read by somebody between, a reader or a buffer, who calls the asynchronous member: that knows no time-out.
    /// </summary>
    internal static AsyncForm OfReadThrough(Stream stream) =>
        IsNetwork(stream, out var network) && ReceiveTimeout(network) > 0 ? AsyncForm.InRegion : OfRead(stream);

    /// <summary>As <see cref="OfReadThrough"/>, of writing.</summary>
    internal static AsyncForm OfWriteThrough(Stream stream) =>
        IsNetwork(stream, out var network) && SendTimeout(network) > 0 ? AsyncForm.InRegion : OfWrite(stream);

    /// <summary>Whether the stream is one over a socket, ours or .NET's own: such a stream has no bytes at hand.</summary>
    internal static bool IsSocket(Stream stream) => stream is IAsynchronousStream || IsNetwork(stream, out _);

    /// <summary>Whether the stream is .NET's own over a socket. A class that derives from it may do anything.</summary>
    internal static bool IsNetwork(Stream stream, [NotNullWhen(true)] out NetworkStream? network)
    {
        network = stream.GetType() == typeof(NetworkStream) ? (NetworkStream)stream : null;
        return network is not null;
    }

    /// <summary>
    /// Whether an asynchronous read of no bytes waits until there is something to read, or the end. A pipe's is over at once.
    /// </summary>
    internal static bool TellsWhenReady(Stream stream) =>
        IsSocket(stream) || (IsTls(stream) && OfRead(stream) == AsyncForm.Asynchronous);

    /// <summary>Whether the stream, once at its end, stays there, and says so again without waiting.</summary>
    internal static bool EndsForGood(Stream stream) => IsSocket(stream) || IsTls(stream) || IsPipe(stream);

    /// <summary>How long a read may take, in milliseconds; 0 for no limit. A closed stream has none: the read itself says so.</summary>
    internal static int ReceiveTimeout(NetworkStream stream) => IfOpen(stream.Socket, static socket => socket.ReceiveTimeout);

    /// <summary>As <see cref="ReceiveTimeout"/>, of a write.</summary>
    internal static int SendTimeout(NetworkStream stream) => IfOpen(stream.Socket, static socket => socket.SendTimeout);

    private static int IfOpen(Socket socket, Func<Socket, int> timeout)
    {
        try
        {
            return timeout(socket);
        }
        catch (ObjectDisposedException)
        {
            return 0;
        }
    }

    // Of exactly these classes, or of sealed ones.
    private static bool IsTls(Stream stream) => stream.GetType() == typeof(SslStream);

    private static bool IsPipe(Stream stream) =>
        stream is NamedPipeServerStream or NamedPipeClientStream or AnonymousPipeServerStream or AnonymousPipeClientStream;

    // The stream below one of .NET's streams that only pass on what they are asked.
    private static Stream? Inner(Stream stream) => stream switch
    {
        BufferedStream buffered => buffered.UnderlyingStream,
        DeflateStream deflate => deflate.BaseStream,
        GZipStream zip => zip.BaseStream,
        ZLibStream zlib => zlib.BaseStream,
        BrotliStream brotli => brotli.BaseStream,
        _ => null,
    };

    private static bool IsInMemory(Stream stream) =>
        stream.GetType() == typeof(MemoryStream) || stream.GetType() == typeof(UnmanagedMemoryStream) || stream == Stream.Null;

    // Asynchronous operations do not know time-outs. Of a closed stream nobody can tell, and its blocking member does not block.
    private static bool HasTimeout(Stream stream, Func<Stream, int> timeout)
    {
        try
        {
            return stream.CanTimeout && timeout(stream) is not (0 or Timeout.Infinite);
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }

    private delegate int ReadIntoSpan(Span<byte> buffer);
}
