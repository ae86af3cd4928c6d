using System.Collections;
using System.Numerics;

namespace Corpora.Collections;

/// <summary>A list that never changes: its tail is shared.</summary>
public sealed partial class ConsList<T> : IReadOnlyCollection<T>
{
    public static readonly ConsList<T> Empty = new(default!, null, 0);

    private readonly T _head;
    private readonly ConsList<T>? _tail;

    private ConsList(T head, ConsList<T>? tail, int count) => (_head, _tail, Count) = (head, tail, count);

    public int Count { get; }

    public bool IsEmpty => _tail is null;

    public static ConsList<T> Of(params ReadOnlySpan<T> items)
    {
        var list = Empty;
        for (var i = items.Length - 1; i >= 0; i--)
            list = list.Push(items[i]);
        return list;
    }

    public ConsList<T> Push(T item) => new(item, this, Count + 1);

    public void Deconstruct(out T head, out ConsList<T> tail) =>
        (head, tail) = (_head, _tail ?? throw new InvalidOperationException("The list is empty."));

    public ConsList<T> Reverse() => Fold(Empty, static (reversed, item) => reversed.Push(item));

    public ConsList<TResult> Map<TResult>(Func<T, TResult> change) =>
        this is { IsEmpty: false } and (var head, var tail) ? tail.Map(change).Push(change(head)) : ConsList<TResult>.Empty;

    public TResult Fold<TResult>(TResult start, Func<TResult, T, TResult> step)
    {
        for (var list = this; !list.IsEmpty; list = list._tail!)
            start = step(start, list._head);
        return start;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public partial struct Enumerator : IEnumerator<T>
    {
        private ConsList<T>? _rest;

        internal Enumerator(ConsList<T> list) => (_rest, Current) = (list, default!);

        public T Current { get; private set; }

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_rest is not { IsEmpty: false } list)
                return false;
            (Current, _rest) = list;
            return true;
        }

        readonly void IEnumerator.Reset() => throw new NotSupportedException();

        readonly void IDisposable.Dispose()
        {
        }
    }
}

/// <summary>A map that never changes: a trie of the bits of hash codes, whose unchanged parts are shared.</summary>
public sealed partial class HashTrie<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    public static readonly HashTrie<TKey, TValue> Empty = new(Branch.Nothing, 0);

    private readonly INode _root;

    private HashTrie(INode root, int count) => (_root, Count) = (root, count);

    private partial interface INode
    {
        INode? With(TKey key, TValue value, int hash, int shift, ref bool isNew);

        INode? Without(TKey key, int hash, int shift);

        bool TryGet(TKey key, int hash, int shift, out TValue value);

        IEnumerable<KeyValuePair<TKey, TValue>> All();
    }

    public int Count { get; }

    public TValue this[TKey key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"{key}");

    public bool TryGetValue(TKey key, out TValue value) => _root.TryGet(key, Hash(key), 0, out value);

    public HashTrie<TKey, TValue> Set(TKey key, TValue value)
    {
        var isNew = false;
        var root = _root.With(key, value, Hash(key), 0, ref isNew)!;
        return new(root, isNew ? Count + 1 : Count);
    }

    public HashTrie<TKey, TValue> Remove(TKey key)
    {
        var root = _root.Without(key, Hash(key), 0) ?? Branch.Nothing;
        return ReferenceEquals(root, _root) ? this : new(root, Count - 1);
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _root.All().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Spread, and the same in every process for keys whose hash code is.</summary>
    private static int Hash(TKey key) => (int)((uint)key.GetHashCode() * 2654435769u);

    private sealed partial class Leaf(int hash, ConsList<KeyValuePair<TKey, TValue>> pairs) : INode
    {
        INode INode.With(TKey key, TValue value, int otherHash, int shift, ref bool isNew)
        {
            if (otherHash != hash)
                return ((INode)Branch.Nothing.Put(Index(hash, shift), this)).With(key, value, otherHash, shift, ref isNew)!;
            var others = Except(key);
            isNew = others.Count == pairs.Count;
            return new Leaf(hash, others.Push(new(key, value)));
        }

        INode? INode.Without(TKey key, int otherHash, int shift)
        {
            var others = Except(key);
            return others.Count == pairs.Count ? this : others.IsEmpty ? null : new Leaf(hash, others);
        }

        bool INode.TryGet(TKey key, int otherHash, int shift, out TValue value)
        {
            foreach (var (candidate, found) in pairs)
            {
                if (candidate.Equals(key))
                {
                    value = found;
                    return true;
                }
            }

            value = default!;
            return false;
        }

        IEnumerable<KeyValuePair<TKey, TValue>> INode.All() => pairs;

        private ConsList<KeyValuePair<TKey, TValue>> Except(TKey key) =>
            pairs.Fold(ConsList<KeyValuePair<TKey, TValue>>.Empty, (others, pair) => pair.Key.Equals(key) ? others : others.Push(pair));
    }

    private sealed partial class Branch(uint occupied, INode[] children) : INode
    {
        public static readonly Branch Nothing = new(0, []);

        public Branch Put(int index, INode? child)
        {
            var bit = 1u << index;
            var place = BitOperations.PopCount(occupied & (bit - 1));
            var isThere = (occupied & bit) != 0;
            INode[] changed = (isThere, child) switch
            {
                (true, null) => [.. children[..place], .. children[(place + 1)..]],
                (true, _) => [.. children[..place], child, .. children[(place + 1)..]],
                (false, null) => children,
                (false, _) => [.. children[..place], child, .. children[place..]],
            };
            return new Branch(child is null ? occupied & ~bit : occupied | bit, changed);
        }

        INode INode.With(TKey key, TValue value, int hash, int shift, ref bool isNew)
        {
            var index = Index(hash, shift);
            if (TryChild(index, out var child))
                return Put(index, child.With(key, value, hash, shift + 5, ref isNew));
            isNew = true;
            return Put(index, new Leaf(hash, ConsList<KeyValuePair<TKey, TValue>>.Of(new KeyValuePair<TKey, TValue>(key, value))));
        }

        INode? INode.Without(TKey key, int hash, int shift)
        {
            var index = Index(hash, shift);
            if (!TryChild(index, out var child))
                return this;
            var changed = child.Without(key, hash, shift + 5);
            if (ReferenceEquals(changed, child))
                return this;
            return changed is null && children.Length == 1 ? null : Put(index, changed);
        }

        bool INode.TryGet(TKey key, int hash, int shift, out TValue value)
        {
            value = default!;
            return TryChild(Index(hash, shift), out var child) && child.TryGet(key, hash, shift + 5, out value);
        }

        IEnumerable<KeyValuePair<TKey, TValue>> INode.All() => children.SelectMany(static child => child.All());

        private bool TryChild(int index, out INode child)
        {
            var bit = 1u << index;
            var isThere = (occupied & bit) != 0;
            child = isThere ? children[BitOperations.PopCount(occupied & (bit - 1))] : null!;
            return isThere;
        }
    }

    private static int Index(int hash, int shift) => (hash >>> shift) & 31;
}
