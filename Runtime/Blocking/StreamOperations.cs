using System.Buffers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <summary>Reads from streams that have an asynchronous form, with the exceptions and the time-outs of the blocking members.</summary>
internal static class StreamOperations
{
    /// <summary>A read as the stream's own member does it.</summary>
    internal static ValueTask<int> Read(Stream stream, Memory<byte> memory, CancellationToken token)
    {
        using (Beginning(stream))
        {
            return StreamForms.IsNetwork(stream, out var network) && StreamForms.ReceiveTimeout(network) is > 0 and var timeout
                ? NetworkFaults.Timed(network, memory, timeout, NetworkFaults.Reading, token, static (stream, memory, token) =>
                    stream.ReadAsync(memory, token))
                : stream.ReadAsync(memory, token);
        }
    }

    /// <summary>
    /// Waits until there is something to read, or the end, or a failure that the next read would have met. Of
    /// <see cref="StreamForms.TellsWhenReady"/> streams.
    /// </summary>
    internal static StreamRead<int> Ready(Stream stream, CancellationToken token) =>
        new(Read(stream, Memory<byte>.Empty, token), StreamForms.IsSocket(stream));

    /// <summary>Fills the memory; throws at the end of the stream.</summary>
    internal static ValueTask<int> ReadAll(Stream stream, Memory<byte> memory, CancellationToken token) =>
        ReadSome(stream, memory, memory.Length, mayNotEnd: true, token);

    /// <summary>Reads at least so many bytes, or until the stream ends.</summary>
    /// <exception cref="EndOfStreamException">The stream ends before, and <paramref name="mayNotEnd"/>.</exception>
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    internal static async ValueTask<int> ReadSome(
        Stream stream, Memory<byte> memory, int minimum, bool mayNotEnd, CancellationToken token)
    {
        var read = 0;
        while (read < minimum)
        {
            var more = await Read(stream, memory[read..], token).ConfigureAwait(false);
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

    /// <summary>Reads exactly so many bytes, and makes a value of them.</summary>
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    internal static async ValueTask<TValue> ReadValue<TValue>(
        Stream stream, int size, Func<ReadOnlySpan<byte>, TValue> value, CancellationToken token)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            await ReadAll(stream, bytes.AsMemory(0, size), token).ConfigureAwait(false);
            return value(bytes.AsSpan(0, size));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>
    /// A region for the beginning of an operation: many streams are asynchronous in name only. A socket's stream is not, and gets none:
    /// .NET tries the operation on a descriptor that does not block.
    /// </summary>
    internal static Region Beginning(Stream stream) => StreamForms.IsSocket(stream) ? default : Region.Enter();

    // In the library's own words.
    private static void ThrowEndOfStream() => Stream.Null.ReadExactly(new byte[1]);
}
