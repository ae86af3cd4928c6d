using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>First-come queue of waiters; one in the middle leaves in constant time. Guarded by its owner's latch.</summary>
internal struct WaiterQueue
{
    private Waiter? _last;

    internal Waiter? First { get; private set; }

    internal readonly bool IsEmpty => First is null;

    internal void Enqueue(Waiter waiter, IParked? parked)
    {
        waiter.Parked = parked;
        waiter.Queued = true;
        waiter.Previous = _last;
        if (_last is null)
            First = waiter;
        else
            _last.Next = waiter;
        _last = waiter;
    }

    /// <summary>For one that was woken and came too late.</summary>
    internal void EnqueueFirst(Waiter waiter, IParked parked)
    {
        waiter.Parked = parked;
        waiter.Queued = true;
        waiter.Next = First;
        if (First is null)
            _last = waiter;
        else
            First.Previous = waiter;
        First = waiter;
    }

    internal Waiter? Dequeue()
    {
        var first = First;
        if (first is not null)
            TryRemove(first);
        return first;
    }

    /// <summary>False when it was not in the queue.</summary>
    internal bool TryRemove(Waiter waiter)
    {
        if (!waiter.Queued)
            return false;
        if (waiter.Previous is { } previous)
            previous.Next = waiter.Next;
        else
            First = waiter.Next;
        if (waiter.Next is { } next)
            next.Previous = waiter.Previous;
        else
            _last = waiter.Previous;
        waiter.Next = null;
        waiter.Previous = null;
        waiter.Queued = false;
        return true;
    }

    /// <summary>Takes the first and grants it what it asked for; collects whom to wake.</summary>
    internal void GrantFirst(ref WakeList wakes) => wakes.Add(Dequeue()!);

    /// <summary>Takes all of them and grants them what they asked for; collects whom to wake.</summary>
    internal int GrantAll(ref WakeList wakes)
    {
        var count = 0;
        for (; First is not null; count++)
            GrantFirst(ref wakes);
        return count;
    }
}
