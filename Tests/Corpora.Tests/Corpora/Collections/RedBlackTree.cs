using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Corpora.Collections;

/// <summary>A sorted map that balances itself.</summary>
public sealed partial class RedBlackTree<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly IComparer<TKey> _comparer;
    private Node? _root;
    private int _version;

    public RedBlackTree(IComparer<TKey>? comparer = null) => _comparer = comparer ?? Comparer<TKey>.Default;

    public int Count { get; private set; }

    public IEnumerable<TKey> Keys => this.Select(static pair => pair.Key);

    public IEnumerable<TValue> Values
    {
        get
        {
            foreach (var (_, value) in this)
                yield return value;
        }
    }

    public int Height => HeightOf(_root);

    public TValue this[TKey key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"'{key}' is not there.");
        set => Set(key, value, replaces: true);
    }

    public bool ContainsKey(TKey key) => Find(key) is not null;

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (Find(key) is { } node)
        {
            value = node.Value;
            return true;
        }

        value = default;
        return false;
    }

    public void Add(TKey key, TValue value)
    {
        if (!Set(key, value, replaces: false))
            throw new ArgumentException($"'{key}' is there already.", nameof(key));
    }

    public bool Remove(TKey key)
    {
        if (Find(key) is not { } node)
            return false;
        if (node is { Left: not null, Right: not null })
        {
            var next = Leftmost(node.Right);
            (node.Key, node.Value) = (next.Key, next.Value);
            node = next;
        }

        var child = node.Left ?? node.Right;
        if (!node.IsRed)
        {
            if (child is { IsRed: true })
                child.IsRed = false;
            else
                BalanceRemoved(node);
        }

        Replace(node, child);
        Count--;
        _version++;
        return true;
    }

    /// <summary>The pairs whose keys are at least the one and less than the other.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Range(TKey from, TKey to)
    {
        return Walk(_root);

        IEnumerable<KeyValuePair<TKey, TValue>> Walk(Node? node)
        {
            if (node is null)
                yield break;
            var isAfterFrom = _comparer.Compare(node.Key, from) >= 0;
            var isBeforeTo = _comparer.Compare(node.Key, to) < 0;
            if (isAfterFrom)
            {
                foreach (var pair in Walk(node.Left))
                    yield return pair;
            }

            if (isAfterFrom && isBeforeTo)
                yield return new(node.Key, node.Value);
            if (isBeforeTo)
            {
                foreach (var pair in Walk(node.Right))
                    yield return pair;
            }
        }
    }

    /// <summary>Throws when the tree is none that balances itself.</summary>
    public void Validate()
    {
        if (_root is { IsRed: true })
            throw new InvalidOperationException("The root is red.");
        Check(_root);

        int Check(Node? node)
        {
            if (node is null)
                return 1;
            if (node.IsRed && (node.Left?.IsRed == true || node.Right?.IsRed == true))
                throw new InvalidOperationException($"Red below red at '{node.Key}'.");
            var (left, right) = (Check(node.Left), Check(node.Right));
            if (left != right)
                throw new InvalidOperationException($"{left} black nodes to the left of '{node.Key}', {right} to the right.");
            return node.IsRed ? left : left + 1;
        }
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Node? Find(TKey key)
    {
        var node = _root;
        while (node is not null)
        {
            switch (_comparer.Compare(key, node.Key))
            {
                case < 0:
                    node = node.Left;
                    break;
                case > 0:
                    node = node.Right;
                    break;
                default:
                    return node;
            }
        }

        return null;
    }

    private bool Set(TKey key, TValue value, bool replaces)
    {
        Node? parent = null;
        ref var place = ref _root;
        while (place is not null)
        {
            parent = place;
            var order = _comparer.Compare(key, place.Key);
            if (order == 0)
            {
                if (replaces)
                    place.Value = value;
                return replaces;
            }

            place = ref order < 0 ? ref parent.Left : ref parent.Right;
        }

        place = new Node(key, value) { Parent = parent };
        BalanceAdded(place);
        Count++;
        _version++;
        return true;
    }

    private void BalanceAdded(Node node)
    {
        while (node.Parent is { IsRed: true, Parent: { } grandparent } parent)
        {
            var isLeft = parent == grandparent.Left;
            var uncle = isLeft ? grandparent.Right : grandparent.Left;
            if (uncle is { IsRed: true })
            {
                (parent.IsRed, uncle.IsRed, grandparent.IsRed) = (false, false, true);
                node = grandparent;
                continue;
            }

            if (node == (isLeft ? parent.Right : parent.Left))
            {
                Rotate(parent, toLeft: isLeft);
                (node, parent) = (parent, node);
            }

            (parent.IsRed, grandparent.IsRed) = (false, true);
            Rotate(grandparent, toLeft: !isLeft);
        }

        _root!.IsRed = false;
    }

    private void BalanceRemoved(Node node)
    {
        while (node.Parent is { } parent)
        {
            var isLeft = node == parent.Left;
            var sibling = (isLeft ? parent.Right : parent.Left)!;
            if (sibling.IsRed)
            {
                (sibling.IsRed, parent.IsRed) = (false, true);
                Rotate(parent, toLeft: isLeft);
                sibling = (isLeft ? parent.Right : parent.Left)!;
            }

            var (near, far) = isLeft ? (sibling.Left, sibling.Right) : (sibling.Right, sibling.Left);
            if (near is not { IsRed: true } && far is not { IsRed: true })
            {
                sibling.IsRed = true;
                if (parent.IsRed)
                {
                    parent.IsRed = false;
                    return;
                }

                node = parent;
                continue;
            }

            if (far is not { IsRed: true })
            {
                (near!.IsRed, sibling.IsRed) = (false, true);
                Rotate(sibling, toLeft: !isLeft);
                (far, sibling) = (sibling, near);
            }

            (sibling.IsRed, parent.IsRed, far.IsRed) = (parent.IsRed, false, false);
            Rotate(parent, toLeft: isLeft);
            return;
        }
    }

    private void Rotate(Node node, bool toLeft)
    {
        var pivot = (toLeft ? node.Right : node.Left)!;
        Replace(node, pivot);
        ref var given = ref toLeft ? ref pivot.Left : ref pivot.Right;
        ref var taken = ref toLeft ? ref node.Right : ref node.Left;
        taken = given;
        if (taken is not null)
            taken.Parent = node;
        given = node;
        node.Parent = pivot;
    }

    private void Replace(Node node, Node? other)
    {
        if (node.Parent is not { } parent)
            _root = other;
        else if (parent.Left == node)
            parent.Left = other;
        else
            parent.Right = other;
        if (other is not null)
            other.Parent = node.Parent;
    }

    private static Node Leftmost(Node node)
    {
        while (node.Left is { } left)
            node = left;
        return node;
    }

    private static int HeightOf(Node? node) => node is null ? 0 : 1 + Math.Max(HeightOf(node.Left), HeightOf(node.Right));

    private sealed class Node(TKey key, TValue value)
    {
        public Node? Left;
        public Node? Right;

        public TKey Key { get; set; } = key;

        public TValue Value { get; set; } = value;

        public Node? Parent { get; set; }

        public bool IsRed { get; set; } = true;
    }

    /// <summary>In the order of the keys; notices changes.</summary>
    public partial struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        private readonly RedBlackTree<TKey, TValue> _tree;
        private readonly Stack<Node> _path;
        private readonly int _version;

        internal Enumerator(RedBlackTree<TKey, TValue> tree)
        {
            _tree = tree;
            _version = tree._version;
            _path = new Stack<Node>();
            Descend(tree._root);
        }

        public KeyValuePair<TKey, TValue> Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_version != _tree._version)
                throw new InvalidOperationException("The tree has changed.");
            if (!_path.TryPop(out var node))
                return false;
            Current = new(node.Key, node.Value);
            Descend(node.Right);
            return true;
        }

        void IEnumerator.Reset() => throw new NotSupportedException();

        readonly void IDisposable.Dispose()
        {
        }

        private readonly void Descend(Node? node)
        {
            for (; node is not null; node = node.Left)
                _path.Push(node);
        }
    }
}
