using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// The operations that somebody has taken out of queues under a latch. Their waiters are to be readied in the same order after the latch is
/// left. An operation belongs to the list until its waiter is readied.
/// </summary>
internal struct WakeList
{
    private QueuedOperation? _first;
    private QueuedOperation? _last;

    internal void Add(QueuedOperation operation)
    {
        if (_last is null)
            _first = operation;
        else
            _last.Next = operation;
        _last = operation;
    }

    /// <summary>After the latch is left: readies all waiters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void ReadyAll()
    {
        if (_first is { } first)
            ReadyFrom(first);
    }

    private static void ReadyFrom(QueuedOperation first)
    {
        var operation = first;
        do
        {
            var next = operation.Next;
            operation.Next = null;
            Parking.Ready(operation.Parked!); // The operation may be in use for another wait from here on.
            operation = next;
        }
        while (operation is not null);
    }
}
