using System.Diagnostics.CodeAnalysis;

namespace Corpora.Collections;

/// <summary>A priority queue whose entries can be moved up.</summary>
public partial class Heap<T, TPriority>
    where T : notnull
{
    private readonly List<(T Item, TPriority Priority)> _entries = [];
    private readonly Dictionary<T, int> _places = [];
    private readonly IComparer<TPriority> _comparer;

    public Heap(IComparer<TPriority>? comparer = null) => _comparer = comparer ?? Comparer<TPriority>.Default;

    public Heap(IEnumerable<(T Item, TPriority Priority)> entries, IComparer<TPriority>? comparer = null)
        : this(comparer)
    {
        foreach (var entry in entries)
        {
            _places.Add(entry.Item, _entries.Count);
            _entries.Add(entry);
        }

        for (var i = (_entries.Count / 2) - 1; i >= 0; i--)
            SiftDown(i);
    }

    public int Count => _entries.Count;

    public bool Contains(T item) => _places.ContainsKey(item);

    public void Push(T item, TPriority priority)
    {
        _places.Add(item, _entries.Count);
        _entries.Add((item, priority));
        SiftUp(_entries.Count - 1);
    }

    public bool TryPop([MaybeNullWhen(false)] out T item, [MaybeNullWhen(false)] out TPriority priority)
    {
        if (_entries.Count == 0)
        {
            (item, priority) = (default, default);
            return false;
        }

        (item, priority) = _entries[0];
        _places.Remove(item);
        var last = _entries[^1];
        _entries.RemoveAt(_entries.Count - 1);
        if (_entries.Count > 0)
        {
            Place(0, last);
            SiftDown(0);
        }

        return true;
    }

    /// <summary>Adds it, or moves it up; false when it has a better priority already.</summary>
    public bool Improve(T item, TPriority priority)
    {
        if (!_places.TryGetValue(item, out var place))
        {
            Push(item, priority);
            return true;
        }

        if (_comparer.Compare(priority, _entries[place].Priority) >= 0)
            return false;
        _entries[place] = (item, priority);
        SiftUp(place);
        return true;
    }

    public Draining Drain() => new(this);

    private void SiftUp(int index)
    {
        var entry = _entries[index];
        while (index > 0 && Parent(index) is var parent && _comparer.Compare(entry.Priority, _entries[parent].Priority) < 0)
        {
            Place(index, _entries[parent]);
            index = parent;
        }

        Place(index, entry);

        static int Parent(int of) => (of - 1) / 2;
    }

    private void SiftDown(int index)
    {
        var entry = _entries[index];
        for (int child; (child = (2 * index) + 1) < _entries.Count; index = child)
        {
            if (child + 1 < _entries.Count && _comparer.Compare(_entries[child + 1].Priority, _entries[child].Priority) < 0)
                child++;
            if (_comparer.Compare(entry.Priority, _entries[child].Priority) <= 0)
                break;
            Place(index, _entries[child]);
        }

        Place(index, entry);
    }

    private void Place(int index, (T Item, TPriority Priority) entry)
    {
        _entries[index] = entry;
        _places[entry.Item] = index;
    }

    /// <summary>Takes all out, the best first.</summary>
    public ref partial struct Draining(Heap<T, TPriority> heap)
    {
        private T? _current;

        public readonly T Current => _current!;

        public readonly Draining GetEnumerator() => this;

        public bool MoveNext() => heap.TryPop(out _current, out _);
    }
}
