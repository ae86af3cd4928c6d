using System.Buffers;
using System.Runtime.CompilerServices;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <summary>Copies of bytes, in arrays of the pool: nobody sees when the caller's bytes are read or written.</summary>
internal static class PooledBytes
{
    internal static byte[] Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    internal static byte[] Copy(IList<ArraySegment<byte>> buffers, int length)
    {
        var copy = ArrayPool<byte>.Shared.Rent(length);
        var offset = 0;
        foreach (var buffer in buffers)
        {
            buffer.AsSpan().CopyTo(copy.AsSpan(offset));
            offset += buffer.Count;
        }

        return copy;
    }

    /// <summary>Fills buffers, one after the other, with bytes for which there is room.</summary>
    internal static void Spread(ReadOnlySpan<byte> bytes, IList<ArraySegment<byte>> buffers)
    {
        foreach (var buffer in buffers)
        {
            var part = bytes[..Math.Min(bytes.Length, buffer.Count)];
            part.CopyTo(buffer);
            bytes = bytes[part.Length..];
        }
    }

    /// <summary>An operation on an array, which goes back to the pool when the operation ends.</summary>
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    internal static async ValueTask<TResult> ReturnAfter<TResult>(ValueTask<TResult> operation, byte[] rented)
    {
        try
        {
            return await operation.ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
