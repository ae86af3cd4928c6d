using System.Runtime.InteropServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// A P's run queue: a ring of 256 and one <c>runnext</c> slot for the goroutine that was readied last. This type is the owner's handle,
/// thieves get a <see cref="Stealer"/>. README, "The local run queue".
/// </summary>
/// <remarks>
/// Head: moved by anyone, by compare-exchange. Tail and slots: written by the owner only. <c>runnext</c>: exchanged by anyone. A slot is
/// read before the head is moved past it, so a reader that loses the race has read a stale value and discards it. A slot behind the head is
/// nobody's: the owner clears it.
/// </remarks>
internal sealed class LocalRunQueue
{
    internal const int Capacity = 256;
    private const uint Mask = Capacity - 1;

    private readonly Goroutine?[] _slots = new Goroutine?[Capacity];
    private Indices _indices;
    private Goroutine? _runNext;

    // Owner: slots before this index, and from the tail on, hold nothing.
    private uint _swept;

    /// <param name="start">Where the indices start; tests start them near the wrap-around.</param>
    internal LocalRunQueue(uint start = 0)
    {
        _indices.Head = start;
        _indices.Tail = start;
        _swept = start;
    }

    /// <summary>The handle for other Ps.</summary>
    internal Stealer Thief => new(this);

    /// <summary>How many goroutines are queued, <c>runnext</c> included; a snapshot.</summary>
    internal int Count =>
        (int)(Volatile.Read(ref _indices.Tail) - Volatile.Read(ref _indices.Head)) + (Volatile.Read(ref _runNext) is null ? 0 : 1);

    /// <summary>
    /// Whether the queue was empty at one moment. Anyone may ask. Tail is read again at the end: without that, a goroutine that is kicked
    /// from <c>runnext</c> into the ring between the reads of tail and <c>runnext</c> would be seen in neither.
    /// </summary>
    internal bool IsEmpty
    {
        get
        {
            while (true)
            {
                var head = Volatile.Read(ref _indices.Head);
                var tail = Volatile.Read(ref _indices.Tail);
                var runNext = Volatile.Read(ref _runNext);
                if (tail == Volatile.Read(ref _indices.Tail))
                    return head == tail && runNext is null;
            }
        }
    }

    /// <summary>
    /// By the owner: puts <paramref name="goroutine"/> into <c>runnext</c>; the goroutine it displaces goes to the tail. A full barrier.
    /// </summary>
    /// <returns>Whether a goroutine was displaced.</returns>
    internal bool PutNext<TSink>(Goroutine goroutine, TSink overflow)
        where TSink : struct, IOverflowSink
    {
        if (Interlocked.Exchange(ref _runNext, goroutine) is not { } displaced)
            return false;
        Put(displaced, overflow);
        return true;
    }

    /// <summary>
    /// By the owner: puts <paramref name="goroutine"/> at the tail; when the ring is full, half of it goes to <paramref name="overflow"/>.
    /// </summary>
    internal void Put<TSink>(Goroutine goroutine, TSink overflow)
        where TSink : struct, IOverflowSink
    {
        while (true)
        {
            var head = Volatile.Read(ref _indices.Head); // Pairs with the thief's compare-exchange: slots before head are free.
            var tail = _indices.Tail;
            Invariants.RingHolds(head, tail);
            if (tail - head < Capacity) // Ring 2 and 3.
            {
                _slots[tail & Mask] = goroutine;
                Volatile.Write(ref _indices.Tail, tail + 1); // Pairs with Stealer's read of tail: publishes the slot.
                return;
            }

            if (TryPutHalf(goroutine, head, overflow))
                return;
        }
    }

    /// <summary>By the owner: takes the goroutine in <c>runnext</c>, or null. That goroutine inherits the time slice.</summary>
    internal Goroutine? TakeNext() => Volatile.Read(ref _runNext) is null ? null : Interlocked.Exchange(ref _runNext, null);

    /// <summary>By the owner: takes the head, or null.</summary>
    internal Goroutine? Take()
    {
        while (true)
        {
            var head = Volatile.Read(ref _indices.Head);
            if (head == _indices.Tail)
            {
                Sweep();
                return null;
            }

            var goroutine = _slots[head & Mask]; // Ring 1.
            if (Interlocked.CompareExchange(ref _indices.Head, head + 1, head) != head)
                continue;
            _slots[head & Mask] = null; // Sweep 1. Only the owner writes slots. Sweep clears the slots of stolen goroutines.
            return goroutine;
        }
    }

    /// <summary>
    /// Sweep 2, by the owner: the ring is empty, so all that stands in it was stolen or overflowed. A goroutine that has ended must not be
    /// kept by a queue that it has left.
    /// </summary>
    internal void Sweep()
    {
        var end = _indices.Tail;
        if (end - _swept > Capacity)
            _swept = end - Capacity;
        while (_swept != end)
            _slots[_swept++ & Mask] = null;
    }

    /// <summary>Adds everything queued to <paramref name="goroutines"/>; only while the world is stopped.</summary>
    internal void CopyTo(List<Goroutine> goroutines)
    {
        if (_runNext is { } next)
            goroutines.Add(next);
        for (var i = _indices.Head; i != _indices.Tail; i++)
        {
            if (_slots[i & Mask] is { } goroutine)
                goroutines.Add(goroutine);
        }
    }

    private bool TryPutHalf<TSink>(Goroutine goroutine, uint head, TSink overflow)
        where TSink : struct, IOverflowSink
    {
        const int Half = Capacity / 2;
        var batch = new Goroutine[Half + 1];
        for (uint i = 0; i < Half; i++)
            batch[i] = _slots[(head + i) & Mask]!;
        if (Interlocked.CompareExchange(ref _indices.Head, head + Half, head) != head)
            return false; // A thief made room.
        batch[Half] = goroutine;
        overflow.PutBatch(batch);
        return true;
    }

    // Sweep 4, by the owner: clears copies behind the tail, of goroutines that others took first.
    private void Discard(uint from, uint count)
    {
        for (uint i = 0; i < count; i++)
            _slots[(from + i) & Mask] = null;
    }

    // Head is written by thieves, tail by the owner: on cache lines of their own they do not disturb each other.
    [StructLayout(LayoutKind.Explicit, Size = 192)]
    private struct Indices
    {
        [FieldOffset(64)]
        public uint Head;

        [FieldOffset(128)]
        public uint Tail;
    }

    /// <summary>What a thief may do with a queue.</summary>
    internal readonly struct Stealer(LocalRunQueue victim)
    {
        internal bool IsEmpty => victim.IsEmpty;

        /// <summary>The goroutine in <c>runnext</c>, to see whether it stays there.</summary>
        internal Goroutine? PeekNext() => Volatile.Read(ref victim._runNext);

        /// <summary>Takes <c>runnext</c> if it is still <paramref name="expected"/>.</summary>
        internal bool TryStealNext(Goroutine expected) => Interlocked.CompareExchange(ref victim._runNext, null, expected) == expected;

        /// <summary>
        /// Moves the older half (rounded up) of the victim's ring into <paramref name="thief"/>, but returns the last goroutine of that
        /// half to run now; null when the ring was empty. The caller must own <paramref name="thief"/>, and <paramref name="thief"/> must
        /// be empty.
        /// </summary>
        internal Goroutine? StealHalf(LocalRunQueue thief)
        {
            Invariants.RingIsEmpty(thief);
            while (true)
            {
                var head = Volatile.Read(ref victim._indices.Head);
                var tail = Volatile.Read(ref victim._indices.Tail); // Pairs with Put: the slots up to tail are written.
                var count = tail - head;
                count -= count / 2;
                if (count == 0)
                    return null;
                if (count > Capacity / 2)
                    continue; // Head and tail were read at different moments.

                var thiefTail = thief._indices.Tail;
                for (uint i = 0; i < count; i++)
                    thief._slots[(thiefTail + i) & Mask] = victim._slots[(head + i) & Mask];
                if (Interlocked.CompareExchange(ref victim._indices.Head, head + count, head) != head)
                {
                    thief.Discard(thiefTail, count);
                    continue;
                }

                var run = thief._slots[(thiefTail + count - 1) & Mask];
                thief._slots[(thiefTail + count - 1) & Mask] = null;
                if (count > 1)
                    Volatile.Write(ref thief._indices.Tail, thiefTail + count - 1);
                return run;
            }
        }
    }
}
