namespace GoroutineGen.Scheduling;

/// <summary>
/// First-come queue of operations that wait, linked through the operations; an operation in the middle leaves in constant time. Guarded by
/// the latch of the queue's owner.
/// </summary>
internal struct WaitQueue
{
    private QueuedOperation? _first;
    private QueuedOperation? _last;

    /// <summary>The operation that has waited longest; null when nobody waits.</summary>
    internal readonly QueuedOperation? First => _first;

    /// <summary>Whether nobody waits. May be asked without the latch.</summary>
    internal readonly bool IsEmpty => Volatile.Read(in _first) is null;

    internal void Enqueue(QueuedOperation operation)
    {
        operation.IsQueued = true;
        operation.Previous = _last;
        operation.Next = null;
        if (_last is null)
            _first = operation;
        else
            _last.Next = operation;
        _last = operation;
    }

    /// <summary>Puts <paramref name="operation"/> before the others: its waiter was woken and came too late.</summary>
    internal void EnqueueFirst(QueuedOperation operation)
    {
        operation.IsQueued = true;
        operation.Next = _first;
        operation.Previous = null;
        if (_first is null)
            _last = operation;
        else
            _first.Previous = operation;
        _first = operation;
    }

    /// <summary>Takes out the operation that has waited longest; null when nobody waits.</summary>
    internal QueuedOperation? Dequeue()
    {
        var first = _first;
        if (first is not null)
            Remove(first);
        return first;
    }

    /// <summary>Takes <paramref name="operation"/> out.</summary>
    /// <returns>Whether the operation was in the queue.</returns>
    internal bool TryRemove(QueuedOperation operation)
    {
        var wasQueued = operation.IsQueued;
        if (wasQueued)
            Remove(operation);
        return wasQueued;
    }

    private void Remove(QueuedOperation operation)
    {
        if (operation.Previous is { } previous)
            previous.Next = operation.Next;
        else
            _first = operation.Next;
        if (operation.Next is { } next)
            next.Previous = operation.Previous;
        else
            _last = operation.Previous;
        operation.Next = null;
        operation.Previous = null;
        operation.IsQueued = false;
    }
}
