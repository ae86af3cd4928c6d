namespace GoroutineGen.Scheduling;

/// <summary>
/// A part of a <see cref="GoroutineList"/>. The list's owner fills free slots; a goroutine that ends frees its own, from whatever thread it
/// ends on.
/// </summary>
internal sealed class GoroutineChunk(GoroutineList list, int index)
{
    internal const int Size = 256;

    // A chunk with so many free slots is worth filling again; so at most about half of a list's slots lie idle.
    private const int WorthFilling = Size / 2;

    internal readonly Goroutine?[] Slots = new Goroutine?[Size];

    /// <summary>Links chunks that are worth filling.</summary>
    internal GoroutineChunk? Next;

    /// <summary>The chunk's place in the list's table; only the owner changes it.</summary>
    internal int Index = index;

    // Slots freed since the owner last began to fill the chunk: never fewer than the free slots that the owner has not seen.
    private int _freed;

    internal bool IsEmpty => Array.TrueForAll(Slots, static slot => slot is null);

    /// <summary>Any thread, once for each listed goroutine: the goroutine has ended, and the chunk keeps it no longer.</summary>
    internal void Free(byte slot)
    {
        Slots[slot] = null;
        if (Interlocked.Increment(ref _freed) == WorthFilling)
            list.Offer(this);
    }

    /// <summary>By the owner, before it looks at all slots: slots that are freed from here on count anew.</summary>
    // Pairs with the increment in Free: a slot that was counted before this exchange is seen free.
    internal void BeginFilling() => Interlocked.Exchange(ref _freed, 0);
}
