using System.Runtime.InteropServices;

namespace GoroutineGen.Blocking;

/// <summary>Where the bytes of an operation lie, as the library's members take them.</summary>
internal static class Bytes
{
    /// <summary>Whether a part lies in an array. Wrong arguments are for the blocking member to complain about.</summary>
    internal static bool IsWithin<T>(T[] buffer, int offset, int count) =>
        buffer is not null && offset >= 0 && count >= 0 && count <= buffer.Length - offset;

    /// <summary>
    /// Whether the memory is an array's, and so is there for as long as anybody knows the array. Other memory may be gone when its span is:
    /// it may lie on the stack.
    /// </summary>
    internal static bool IsOfArray<T>(Memory<T> memory) => MemoryMarshal.TryGetArray<T>(memory, out _);

    /// <summary>
    /// How many bytes a list has room for; null when for none, or for more than an array has, or when the list is wrong.
    /// </summary>
    internal static int? LengthOf(IList<ArraySegment<byte>> buffers)
    {
        long length = 0;
        foreach (var buffer in buffers ?? [])
        {
            if (buffer.Array is null)
                return null;
            length += buffer.Count;
        }

        return length > 0 && length <= Array.MaxLength ? (int)length : null;
    }
}
