using System.Runtime.CompilerServices;

namespace GoroutineGen.Channels;

/// <summary>First-come queue of waiting operations; a node in the middle leaves in constant time. Guarded by the channel's latch.</summary>
internal struct WaitQueue
{
    private ChanOperation? _first;
    private ChanOperation? _last;

    internal readonly bool IsEmpty => Volatile.Read(in _first) is null;

    /// <summary>The first who would transfer a value, if it were dequeued.</summary>
    internal readonly ChanOperation? FirstAble
    {
        get
        {
            var node = _first;
            while (node is { HasLost: true })
                node = node.Next;
            return node;
        }
    }

    internal void Enqueue(ChanOperation node)
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

    /// <summary>
    /// Takes the first waiter that can be claimed and adds it to <paramref name="woken"/>. On the way, selects that were woken by another
    /// case are dropped: they are about to leave, so nobody notices.
    /// </summary>
    internal ChanOperation? DequeueClaimed(ref WakeList woken)
    {
        while (_first is { } node)
        {
            Remove(node);
            if (!node.TryClaim())
                continue;
            woken.Add(node);
            return node;
        }

        return null;
    }

    /// <summary>Takes all that can be claimed and adds them to <paramref name="woken"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // Rare, and in the middle of each send and receive.
    internal void DequeueAll(ref WakeList woken)
    {
        while (DequeueClaimed(ref woken) is not null)
        {
        }
    }

    internal void Remove(ChanOperation node)
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
