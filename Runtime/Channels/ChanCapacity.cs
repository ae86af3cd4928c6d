namespace GoroutineGen.Channels;

/// <summary>Which buffers a channel can have.</summary>
internal static class ChanCapacity
{
    // A buffer of up to so many bytes is made without asking how much memory there is.
    private const long SmallBytes = 1 << 24;

    internal static void Check(int capacity, int valueBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        var bytes = (long)capacity * valueBytes;
        if (bytes > SmallBytes)
            CheckLarge(capacity, valueBytes, bytes);
    }

    // A buffer larger than all memory is a mistake that an OutOfMemoryException would not name. A buffer for which memory is only short now
    // still throws an OutOfMemoryException.
    private static void CheckLarge(int capacity, int valueBytes, long bytes)
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (capacity > Array.MaxLength)
            throw new ArgumentOutOfRangeException(
                nameof(capacity), capacity, $"A channel has room for at most {Array.MaxLength} values. Make it smaller.");
        if (bytes > available)
        {
            throw new ArgumentOutOfRangeException(
                nameof(capacity),
                capacity,
                $"A buffer of {capacity} values of {valueBytes} bytes does not fit into the {available} bytes this process may use. "
                    + "Make it smaller, or send references.");
        }
    }
}
