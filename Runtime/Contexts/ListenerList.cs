namespace GoroutineGen.Contexts;

/// <summary>A list of listeners, first come first. A listener in the middle leaves in constant time. Guarded by the list's owner.</summary>
internal struct ListenerList
{
    private ICancelListener? _first;
    private ICancelListener? _last;

    internal readonly bool IsEmpty => _first is null;

    internal void Add(ICancelListener listener)
    {
        listener.Links.Previous = _last;
        if (_last is null)
            _first = listener;
        else
            _last.Links.Next = listener;
        _last = listener;
    }

    /// <summary>Takes the listener out; gives whether it was in a list.</summary>
    internal bool TryRemove(ICancelListener listener)
    {
        ref var links = ref listener.Links;
        if (links.Previous is null && _first != listener)
            return false;
        if (links.Previous is { } previous)
            previous.Links.Next = links.Next;
        else
            _first = links.Next;
        if (links.Next is { } next)
            next.Links.Previous = links.Previous;
        else
            _last = links.Previous;
        links = default;
        return true;
    }

    /// <summary>Moves all of <paramref name="other"/> to the end of this list.</summary>
    internal void TakeAll(ref ListenerList other)
    {
        if (other._first is null)
            return;
        if (_last is null)
        {
            this = other;
        }
        else
        {
            _last.Links.Next = other._first;
            other._first.Links.Previous = _last;
            _last = other._last;
        }

        other = default;
    }

    /// <summary>Takes the first listener out; null when there is none.</summary>
    internal ICancelListener? TakeFirst()
    {
        var first = _first;
        if (first is not null)
            TryRemove(first); // This clears the listener's links: a listener that is kept must not keep its neighbours.
        return first;
    }
}
