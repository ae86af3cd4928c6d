using System.Buffers;
using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the members of <see cref="Stream"/> that block. Of a class with an asynchronous form of its own, the asynchronous member
/// is called; a stream in memory is called as it is; any other stream is called in a blocking region.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class StreamCalls
{
    /// <summary>Stands in for <see cref="Stream.Read(byte[], int, int)"/>.</summary>
    public static StreamRead Read(CancellationToken token, Stream stream, byte[] buffer, int offset, int count)
    {
        if (!IsAsynchronous(StreamForms.OfRead(stream), buffer, offset, count))
        {
            using (Region.Enter())
                return new StreamRead(new ValueTask<int>(stream.Read(buffer, offset, count)));
        }

        return new StreamRead(BeginRead(stream, buffer.AsMemory(offset, count), token), StreamForms.IsSocket(stream));
    }

    /// <summary>Stands in for <see cref="Stream.ReadByte"/>. Only of a socket's stream, byte for byte, it suspends.</summary>
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    public static async ValueTask<int> ReadByte(CancellationToken token, Stream stream)
    {
        if (!StreamForms.IsSocket(stream))
        {
            using (Region.Enter())
                return stream.ReadByte();
        }

        var one = ArrayPool<byte>.Shared.Rent(1);
        try
        {
            return await BeginRead(stream, one.AsMemory(0, 1), token).ConfigureAwait(false) == 0 ? -1 : one[0];
        }
        catch (IOException exception) when (NetworkFaults.IsAborted(exception))
        {
            throw NetworkFaults.Failure(NetworkFaults.Reading, SocketError.ConnectionAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(one);
        }
    }

    /// <summary>Stands in for <see cref="Stream.ReadExactly(byte[], int, int)"/>.</summary>
    public static StreamRead ReadExactly(CancellationToken token, Stream stream, byte[] buffer, int offset, int count)
    {
        if (IsAsynchronous(StreamForms.OfRead(stream), buffer, offset, count))
            return new StreamRead(ReadAll(stream, buffer.AsMemory(offset, count), token));
        using (Region.Enter())
            stream.ReadExactly(buffer, offset, count);
        return default;
    }

    /// <summary>Stands in for <see cref="Stream.Write(byte[], int, int)"/>.</summary>
    public static StreamWrite Write(CancellationToken token, Stream stream, byte[] buffer, int offset, int count)
    {
        using (Beginning(stream))
        {
            if (IsAsynchronous(StreamForms.OfWrite(stream), buffer, offset, count))
                return new StreamWrite(StreamWrite.Begin(stream, buffer.AsMemory(offset, count), token));
            stream.Write(buffer, offset, count);
            return default;
        }
    }

    /// <summary>
    /// Stands in for <see cref="Stream.Write(ReadOnlySpan{byte})"/>. The bytes are copied: nobody sees when they are read.
    /// </summary>
    public static StreamWrite Write(CancellationToken token, Stream stream, ReadOnlySpan<byte> buffer)
    {
        if (StreamForms.OfWrite(stream) == AsyncForm.Asynchronous)
        {
            var copy = ArrayPool<byte>.Shared.Rent(buffer.Length);
            buffer.CopyTo(copy);
            return new StreamWrite(WriteAndReturn(stream, copy, buffer.Length, token));
        }

        using (Region.Enter())
            stream.Write(buffer);
        return default;
    }

    /// <summary>Stands in for <see cref="Stream.Flush"/>.</summary>
    public static StreamWrite Flush(CancellationToken token, Stream stream)
    {
        using (Region.Enter())
        {
            if (StreamForms.OfWrite(stream) == AsyncForm.Asynchronous)
                return new StreamWrite(new ValueTask(stream.FlushAsync(token)));
            stream.Flush();
            return default;
        }
    }

    /// <summary>Stands in for <see cref="Stream.CopyTo(Stream)"/>.</summary>
    public static TaskWait CopyTo(CancellationToken token, Stream stream, Stream destination)
    {
        using (Region.Enter())
        {
            if (CanCopy(stream, destination))
                return new TaskWait(new ValueTask(stream.CopyToAsync(destination, token)));
            stream.CopyTo(destination);
            return default;
        }
    }

    /// <summary>Stands in for <see cref="Stream.CopyTo(Stream, int)"/>.</summary>
    public static TaskWait CopyTo(CancellationToken token, Stream stream, Stream destination, int bufferSize)
    {
        using (Region.Enter())
        {
            if (CanCopy(stream, destination))
                return new TaskWait(new ValueTask(stream.CopyToAsync(destination, bufferSize, token)));
            stream.CopyTo(destination, bufferSize);
            return default;
        }
    }

    private static bool IsAsynchronous(AsyncForm form, byte[] buffer, int offset, int count) =>
        form == AsyncForm.Asynchronous && Bytes.IsWithin(buffer, offset, count);

    // Two streams, of which either reads or writes asynchronously, and neither has a time-out that the copy would not know.
    private static bool CanCopy(Stream stream, Stream destination)
    {
        if (destination is null || IsTimed(stream) || IsTimed(destination))
            return false;
        var read = StreamForms.OfRead(stream);
        var write = StreamForms.OfWrite(destination);
        return read != AsyncForm.InRegion && write != AsyncForm.InRegion && (read, write) != (AsyncForm.AtOnce, AsyncForm.AtOnce);
    }

    private static bool IsTimed(Stream stream) =>
        StreamForms.IsNetwork(stream, out var network) && (network.Socket.ReceiveTimeout > 0 || network.Socket.SendTimeout > 0);

    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<int> ReadSome(
        Stream stream, Memory<byte> memory, int minimum, bool mayNotEnd, CancellationToken token)
    {
        var read = 0;
        while (read < minimum)
        {
            var more = await BeginRead(stream, memory[read..], token).ConfigureAwait(false);
            if (more == 0)
            {
                if (mayNotEnd)
                    ThrowEndOfStream();
                break;
            }

            read += more;
        }

        return read;
    }

    // In the library's own words.
    private static void ThrowEndOfStream() => Stream.Null.ReadExactly(new byte[1]);

    private static ValueTask<int> ReadAll(Stream stream, Memory<byte> memory, CancellationToken token) =>
        ReadSome(stream, memory, memory.Length, mayNotEnd: true, token);

    private static ValueTask<int> BeginRead(Stream stream, Memory<byte> memory, CancellationToken token)
    {
        using (Beginning(stream))
            return StreamRead.Begin(stream, memory, token);
    }

    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder))]
    private static async ValueTask WriteAndReturn(Stream stream, byte[] copy, int length, CancellationToken token)
    {
        try
        {
            await BeginWrite(stream, copy.AsMemory(0, length), token).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private static ValueTask BeginWrite(Stream stream, Memory<byte> memory, CancellationToken token)
    {
        using (Beginning(stream))
            return StreamWrite.Begin(stream, memory, token);
    }

    // Many streams are asynchronous in name only. A socket's stream is not: .NET tries the operation on a descriptor that does not block.
    private static Region Beginning(Stream stream) => StreamForms.IsSocket(stream) ? default : Region.Enter();
}
