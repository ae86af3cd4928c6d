namespace GoroutineGen.Scheduling;

/// <summary>
/// A part of a <see cref="GoroutineList"/>. The list's owner fills free slots; a goroutine that ends frees its own, from whatever thread it
/// ends on.
/// </summary>
internal sealed class GoroutineChunk(GoroutineList list, int index)
{
    internal const int Size = 256;

    // With so many free slots it is worth filling again; so at most about half of a list's slots lie idle.
    private const int WorthFilling = Size / 2;

    internal readonly Goroutine?[] Slots = new Goroutine?[Size];

    /// <summary>Links chunks that are worth filling.</summary>
    internal GoroutineChunk? Next;

    /// <summary>The chunk's place in the list's table; only the owner changes it.</summary>
    internal int Index = index;

    // Slots freed since the owner last began to fill it: never fewer than there are free ones it has not seen.
    private int _freed;

    internal bool IsEmpty => Array.TrueForAll(Slots, static slot => slot is null);

    /// <summary>Any thread, once for each listed goroutine: it has ended, and nothing here keeps it any longer.</summary>
    internal void Free(byte slot)
    {
        Slots[slot] = null;
        if (Interlocked.Increment(ref _freed) == WorthFilling)
            list.Offer(this);
    }

    /// <summary>By the owner: from here on all slots are looked at. What is freed before them counts anew.</summary>
    // Pairs with the increment in Free: a slot that was counted before is seen free.
    internal void BeginFilling() => Interlocked.Exchange(ref _freed, 0);
}
