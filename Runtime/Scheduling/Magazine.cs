using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>A few spare objects that go from thread to thread together.</summary>
internal sealed class Magazine<T>
    where T : class
{
    private const int Capacity = 16;

    private Items _items; // In place: storing into an array of references would ask each time what the array may hold.
    private int _count;

    /// <summary>The next magazine in the depot.</summary>
    internal Magazine<T>? Next;

    internal bool IsEmpty => _count == 0;

    internal bool TryPush(T item)
    {
        if (_count == Capacity)
            return false;
        _items[_count++] = item;
        return true;
    }

    internal T? TryPop()
    {
        if (_count == 0)
            return null;
        var item = _items[--_count];
        _items[_count] = null;
        return item;
    }

    [InlineArray(Capacity)]
    private struct Items
    {
        private T? _first;
    }
}
