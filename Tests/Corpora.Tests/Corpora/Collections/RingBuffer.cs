using System.Collections;
using System.Runtime.CompilerServices;

namespace Corpora.Collections;

/// <summary>The last so many items.</summary>
public sealed partial class RingBuffer<T>(int capacity) : IReadOnlyList<T>
{
    private readonly T[] _items = new T[capacity];
    private int _start;

    public event Action<T>? Overwritten;

    public int Count { get; private set; }

    public bool IsFull => Count == _items.Length;

    public ref T this[int index] => ref _items[Place(index)];

    T IReadOnlyList<T>.this[int index] => this[index];

    public void Add(T item)
    {
        if (!IsFull)
        {
            Count++;
        }
        else
        {
            Overwritten?.Invoke(_items[_start]);
            _start = (_start + 1) % _items.Length;
        }

        this[Count - 1] = item;
    }

    public void AddRange(params IEnumerable<T> items)
    {
        foreach (var item in items)
            Add(item);
    }

    public bool TryTake(out T item)
    {
        Unsafe.SkipInit(out item);
        if (Count == 0)
            return false;
        item = _items[_start];
        _items[_start] = default!;
        _start = (_start + 1) % _items.Length;
        Count--;
        return true;
    }

    /// <summary>Both parts in order, without copying.</summary>
    public void Visit(Action<ArraySegment<T>> part)
    {
        var end = Math.Min(_start + Count, _items.Length);
        if (end > _start)
            part(new ArraySegment<T>(_items, _start, end - _start));
        if (Count > end - _start)
            part(new ArraySegment<T>(_items, 0, Count - (end - _start)));
    }

    public RefEnumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    private int Place(int index) =>
        (uint)index < (uint)Count || index == 0 ? (_start + index) % _items.Length : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Gives references, so that a foreach can change the items.</summary>
    public ref partial struct RefEnumerator(RingBuffer<T> buffer)
    {
        private int _index = -1;

        public readonly ref T Current => ref buffer[_index];

        public bool MoveNext() => ++_index < buffer.Count;
    }
}

/// <summary>A set of small numbers, as a value.</summary>
public partial struct BitSet : IEquatable<BitSet>, IEnumerable<int>
{
    private ulong[]? _words;

    public readonly int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words ?? [])
                count += System.Numerics.BitOperations.PopCount(word);
            return count;
        }
    }

    public bool this[int bit]
    {
        readonly get => _words is { } words && bit / 64 < words.Length && (words[bit / 64] & (1UL << bit)) != 0;
        set
        {
            Grow(bit / 64);
            if (value)
                _words![bit / 64] |= 1UL << bit;
            else
                _words![bit / 64] &= ~(1UL << bit);
        }
    }

    public static BitSet operator |(BitSet left, BitSet right)
    {
        BitSet result = default;
        foreach (var bit in left.Concat(right))
            result[bit] = true;
        return result;
    }

    public bool Add(int bit)
    {
        if (this[bit])
            return false;
        this[bit] = true;
        return true;
    }

    public void AddSteps(int from, int to, int step)
    {
        for (var bit = from; bit < to; bit += step)
            Add(bit);
    }

    public readonly bool Equals(BitSet other) => this.SequenceEqual(other);

    public override readonly bool Equals(object? obj) => obj is BitSet other && Equals(other);

    public override readonly int GetHashCode() => Count;

    public readonly IEnumerator<int> GetEnumerator()
    {
        for (var bit = 0; bit < 64 * (_words?.Length ?? 0); bit++)
        {
            if (this[bit])
                yield return bit;
        }
    }

    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow(int word)
    {
        if (_words is null || word >= _words.Length)
            Array.Resize(ref _words, word + 1);
    }
}
