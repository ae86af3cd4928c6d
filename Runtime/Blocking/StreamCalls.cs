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
    public static StreamRead<int> Read(CancellationToken token, Stream stream, byte[] buffer, int offset, int count)
    {
        if (!IsAsynchronous(StreamForms.OfRead(stream), buffer, offset, count))
        {
            using (Region.Enter())
                return new StreamRead<int>(new ValueTask<int>(stream.Read(buffer, offset, count)));
        }

        return new StreamRead<int>(StreamOperations.Read(stream, buffer.AsMemory(offset, count), token), StreamForms.IsSocket(stream));
    }

    /// <summary>Stands in for <see cref="Stream.ReadByte"/>.</summary>
    public static StreamRead<int> ReadByte(CancellationToken token, Stream stream)
    {
        if (StreamForms.OfReadByte(stream) == AsyncForm.Asynchronous)
            return new StreamRead<int>(ReadOne(stream, token), StreamForms.IsSocket(stream));
        using (Region.Enter())
            return new StreamRead<int>(new ValueTask<int>(stream.ReadByte()));
    }

    /// <summary>Stands in for <see cref="Stream.ReadExactly(byte[], int, int)"/>.</summary>
    public static StreamRead<int> ReadExactly(CancellationToken token, Stream stream, byte[] buffer, int offset, int count)
    {
        if (IsAsynchronous(StreamForms.OfRead(stream), buffer, offset, count))
        {
            return new StreamRead<int>(
                StreamOperations.ReadAll(stream, buffer.AsMemory(offset, count), token), StreamForms.IsSocket(stream));
        }

        using (Region.Enter())
            stream.ReadExactly(buffer, offset, count);
        return default;
    }

    /// <summary>Stands in for <see cref="Stream.Write(byte[], int, int)"/>.</summary>
    public static StreamWrite Write(CancellationToken token, Stream stream, byte[] buffer, int offset, int count)
    {
        using (StreamOperations.Beginning(stream))
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
        StreamForms.IsNetwork(stream, out var network) && (StreamForms.ReceiveTimeout(network) > 0 || StreamForms.SendTimeout(network) > 0);

    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<int> ReadOne(Stream stream, CancellationToken token)
    {
        var one = ArrayPool<byte>.Shared.Rent(1);
        try
        {
            return await StreamOperations.Read(stream, one.AsMemory(0, 1), token).ConfigureAwait(false) == 0 ? -1 : one[0];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(one);
        }
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
        using (StreamOperations.Beginning(stream))
            return StreamWrite.Begin(stream, memory, token);
    }
}
