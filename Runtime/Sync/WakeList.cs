using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>
/// Whom to wake after leaving the latch, in order: waiters that were granted what they asked for, linked as they were in the queue.
/// </summary>
internal struct WakeList
{
    private Waiter? _first;
    private Waiter? _last;

    internal readonly bool IsEmpty => _first is null;

    /// <summary>
    /// Under the latch: <paramref name="waiter"/>, out of the queue, has what it asked for. One that is not committed yet will see that
    /// itself.
    /// </summary>
    internal void Add(Waiter waiter)
    {
        if (waiter.Grant() is null)
            return;
        if (_last is null)
            _first = waiter;
        else
            _last.Next = waiter;
        _last = waiter;
    }

    /// <summary>After the latch.</summary>
    internal void WakeAll()
    {
        for (var waiter = _first; waiter is not null;)
        {
            var next = waiter.Next; // Before the wake-up: from then on the waiter may be used for another wait.
            waiter.Next = null;
            Parking.Ready(waiter.Parked!);
            waiter = next;
        }

        _first = null;
    }
}
