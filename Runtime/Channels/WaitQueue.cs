namespace GoroutineGen.Channels;

/// <summary>First-come queue of waiting operations; a node in the middle leaves in constant time. Guarded by the channel's latch.</summary>
internal struct WaitQueue
{
    private SelectNode? _first;
    private SelectNode? _last;

    internal readonly bool IsEmpty => Volatile.Read(in _first) is null;

    internal void Enqueue(SelectNode node)
    {
        node.Queued = true;
        node.Previous = _last;
        node.Next = null;
        if (_last is null)
            _first = node;
        else
            _last.Next = node;
        _last = node;
    }

    /// <summary>Takes the first waiter that can be claimed; selects that were woken by another case are dropped on the way.</summary>
    internal SelectNode? DequeueClaimed()
    {
        while (_first is { } node)
        {
            Remove(node);
            if (node.TryClaim())
                return node;
        }

        return null;
    }

    internal void Remove(SelectNode node)
    {
        if (node.Previous is { } previous)
            previous.Next = node.Next;
        else
            _first = node.Next;
        if (node.Next is { } next)
            next.Previous = node.Previous;
        else
            _last = node.Previous;
        node.Next = null;
        node.Previous = null;
        node.Queued = false;
    }
}
