using System.Collections;

namespace Corpora.Collections;

/// <summary>A sorted set with many keys in each node.</summary>
public sealed partial class BTree<T>(int order = 4, IComparer<T>? comparer = null) : ICollection<T>
{
    private readonly IComparer<T> _comparer = comparer ?? Comparer<T>.Default;
    private Node _root = new(isLeaf: true);

    public int Count { get; private set; }

    bool ICollection<T>.IsReadOnly => false;

    private int MaxKeys => (2 * order) - 1;

    public bool Add(T item)
    {
        if (_root.Keys.Count == MaxKeys)
        {
            Node root = new(isLeaf: false);
            root.Children.Add(_root);
            root.SplitChild(0, order);
            _root = root;
        }

        if (!AddTo(_root, item))
            return false;
        Count++;
        return true;
    }

    void ICollection<T>.Add(T item) => Add(item);

    public bool Contains(T item)
    {
        for (var node = _root; ; node = node.Children[~Search(node, item)])
        {
            var index = Search(node, item);
            if (index >= 0)
                return true;
            if (node.IsLeaf)
                return false;
        }
    }

    public bool Remove(T item)
    {
        if (!RemoveFrom(_root, item))
            return false;
        if (_root is { IsLeaf: false, Keys.Count: 0 })
            _root = _root.Children[0];
        Count--;
        return true;
    }

    public void Clear() => (_root, Count) = (new Node(isLeaf: true), 0);

    public void CopyTo(T[] array, int arrayIndex)
    {
        foreach (var item in this)
            array[arrayIndex++] = item;
    }

    /// <summary>How many nodes each level has.</summary>
    public IReadOnlyList<int> Levels()
    {
        List<int> counts = [];
        List<Node> level = [_root];
        while (level.Count > 0)
        {
            counts.Add(level.Count);
            level = [.. level.SelectMany(static node => node.Children)];
        }

        return counts;
    }

    public IEnumerator<T> GetEnumerator()
    {
        Stack<(Node Node, int Index)> path = new([(_root, 0)]);
        while (path.TryPop(out var place))
        {
            var (node, index) = place;
            if (node.IsLeaf)
            {
                foreach (var key in node.Keys)
                    yield return key;
                continue;
            }

            if (index > 0)
                yield return node.Keys[index - 1];
            if (index < node.Keys.Count)
                path.Push((node, index + 1));
            path.Push((node.Children[index], 0));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Search(Node node, T item) => node.Keys.BinarySearch(item, _comparer);

    private bool AddTo(Node node, T item)
    {
        while (true)
        {
            var index = Search(node, item);
            if (index >= 0)
                return false;
            index = ~index;
            if (node.IsLeaf)
            {
                node.Keys.Insert(index, item);
                return true;
            }

            if (node.Children[index].Keys.Count == MaxKeys)
            {
                node.SplitChild(index, order);
                if (_comparer.Compare(item, node.Keys[index]) is var relation && relation == 0)
                    return false;
                if (relation > 0)
                    index++;
            }

            node = node.Children[index];
        }
    }

    private bool RemoveFrom(Node node, T item)
    {
        var index = Search(node, item);
        if (node.IsLeaf)
        {
            if (index < 0)
                return false;
            node.Keys.RemoveAt(index);
            return true;
        }

        if (index < 0)
            return RemoveFrom(WithSpare(node, ~index), item);
        var (left, right) = (node.Children[index], node.Children[index + 1]);
        if (left.Keys.Count >= order)
        {
            node.Keys[index] = Last(left);
            return RemoveFrom(left, node.Keys[index]);
        }

        if (right.Keys.Count >= order)
        {
            node.Keys[index] = First(right);
            return RemoveFrom(right, node.Keys[index]);
        }

        node.MergeChildren(index);
        return RemoveFrom(left, item);

        static T Last(Node inner) => inner.IsLeaf ? inner.Keys[^1] : Last(inner.Children[^1]);

        static T First(Node inner) => inner.IsLeaf ? inner.Keys[0] : First(inner.Children[0]);
    }

    /// <summary>The child, after it has been given a key that it can lose.</summary>
    private Node WithSpare(Node node, int index)
    {
        var child = node.Children[index];
        if (child.Keys.Count >= order)
            return child;
        if (index > 0 && node.Children[index - 1] is { Keys.Count: var left } && left >= order)
            node.BorrowFromLeft(index);
        else if (index < node.Keys.Count && node.Children[index + 1] is { Keys.Count: var right } && right >= order)
            node.BorrowFromRight(index);
        else
            child = node.Children[node.MergeChildren(Math.Min(index, node.Keys.Count - 1))];
        return child;
    }

    private sealed partial class Node(bool isLeaf)
    {
        public bool IsLeaf { get; } = isLeaf;

        public List<T> Keys { get; } = [];

        public List<Node> Children { get; } = [];

        public void SplitChild(int index, int order)
        {
            var child = Children[index];
            Node right = new(child.IsLeaf);
            Keys.Insert(index, child.Keys[order - 1]);
            Children.Insert(index + 1, right);
            Move(child.Keys, order, right.Keys);
            child.Keys.RemoveAt(order - 1);
            if (!child.IsLeaf)
                Move(child.Children, order, right.Children);

            static void Move<TItem>(List<TItem> from, int start, List<TItem> to)
            {
                to.AddRange(from.Skip(start));
                from.RemoveRange(start, from.Count - start);
            }
        }

        public int MergeChildren(int index)
        {
            var (left, right) = (Children[index], Children[index + 1]);
            left.Keys.Add(Keys[index]);
            left.Keys.AddRange(right.Keys);
            left.Children.AddRange(right.Children);
            Keys.RemoveAt(index);
            Children.RemoveAt(index + 1);
            return index;
        }

        public void BorrowFromLeft(int index)
        {
            var (child, sibling) = (Children[index], Children[index - 1]);
            child.Keys.Insert(0, Keys[index - 1]);
            Keys[index - 1] = sibling.Keys[^1];
            sibling.Keys.RemoveAt(sibling.Keys.Count - 1);
            if (sibling.IsLeaf)
                return;
            child.Children.Insert(0, sibling.Children[^1]);
            sibling.Children.RemoveAt(sibling.Children.Count - 1);
        }

        public void BorrowFromRight(int index)
        {
            var (child, sibling) = (Children[index], Children[index + 1]);
            child.Keys.Add(Keys[index]);
            Keys[index] = sibling.Keys[0];
            sibling.Keys.RemoveAt(0);
            if (sibling.IsLeaf)
                return;
            child.Children.Add(sibling.Children[0]);
            sibling.Children.RemoveAt(0);
        }
    }
}
