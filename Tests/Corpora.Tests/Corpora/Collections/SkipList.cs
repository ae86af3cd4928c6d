using System.Collections;

namespace Corpora.Collections;

/// <summary>A sorted list with express lanes, which a seeded die builds.</summary>
public sealed partial class SkipList<T> : IEnumerable<T>
    where T : IComparable<T>
{
    private const int MaxLevel = 12;

    private readonly Node _head = new(default!, MaxLevel);
    private uint _dice;
    private int _level = 1;

    public SkipList(uint seed = 2463534242) => _dice = seed;

    public int Count { get; private set; }

    public bool Add(T item)
    {
        Span<int> steps = stackalloc int[MaxLevel];
        var path = new Node[MaxLevel];
        if (Find(item, path, steps) is not null)
            return false;
        var level = NextLevel();
        for (; _level < level; _level++)
            path[_level] = _head;
        Node node = new(item, level);
        for (var i = 0; i < level; i++)
        {
            node.Next[i] = path[i].Next[i];
            path[i].Next[i] = node;
        }

        Count++;
        return true;
    }

    public bool Remove(T item)
    {
        var path = new Node[MaxLevel];
        if (Find(item, path, default) is not { } node)
            return false;
        for (var i = 0; i < node.Next.Length; i++)
            path[i].Next[i] = node.Next[i];
        while (_level > 1 && _head.Next[_level - 1] is null)
            _level--;
        Count--;
        return true;
    }

    public bool TryGetFirstNotBelow(T item, out T found, out int steps)
    {
        Span<int> taken = stackalloc int[MaxLevel];
        var path = new Node[MaxLevel];
        var exact = Find(item, path, taken);
        steps = 0;
        foreach (var count in taken)
            steps += count;
        if ((exact ?? path[0].Next[0]) is { } node)
        {
            found = node.Value;
            return true;
        }

        found = default!;
        return false;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var node = _head.Next[0]; node is not null; node = node.Next[0])
            yield return node.Value;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Node? Find(T item, Node[] path, Span<int> steps)
    {
        var node = _head;
        for (var level = _level - 1; level >= 0; level--)
        {
            while (node.Next[level] is { } next && next.Value.CompareTo(item) < 0)
            {
                node = next;
                if (!steps.IsEmpty)
                    steps[level]++;
            }

            path[level] = node;
        }

        return node.Next[0] is { } candidate && candidate.Value.CompareTo(item) == 0 ? candidate : null;
    }

    private int NextLevel()
    {
        _dice ^= _dice << 13;
        _dice ^= _dice >> 17;
        _dice ^= _dice << 5;
        var level = 1;
        for (var bits = _dice; level < MaxLevel && (bits & 3) == 0; bits >>= 2)
            level++;
        return level;
    }

    private sealed class Node(T value, int level)
    {
        public T Value { get; } = value;

        public Node?[] Next { get; } = new Node?[level];
    }
}
