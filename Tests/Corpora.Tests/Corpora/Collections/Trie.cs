namespace Corpora.Collections;

/// <summary>A map of words that knows their beginnings.</summary>
public sealed partial class Trie<TValue>
{
    private readonly Node _root = new();

    public int Count { get; private set; }

    public TValue this[string word]
    {
        get => Find(word) is { HasValue: true } node ? node.Value! : throw new KeyNotFoundException(word);
        set => Put(word, value);
    }

    public bool Contains(string word) => Find(word) is { HasValue: true };

    public void Put(string word, TValue value)
    {
        var node = Reach(word);
        if (!node.HasValue)
            Count++;
        (node.HasValue, node.Value) = (true, value);
    }

    public bool Remove(string word)
    {
        var removed = Remove(_root, word.AsSpan(), out _);
        if (removed)
            Count--;
        return removed;
    }

    public IEnumerable<KeyValuePair<string, TValue>> StartingWith(string prefix)
    {
        if (Find(prefix) is not { } start)
            yield break;
        Stack<(string Word, Node Node)> pending = new();
        pending.Push((prefix, start));
        while (pending.TryPop(out var place))
        {
            var (word, node) = place;
            if (node.HasValue)
                yield return new(word, node.Value!);
            foreach (var (c, child) in node.Children.Reverse())
                pending.Push((word + c, child));
        }
    }

    /// <summary>Words that match, where a question mark is any character and a star any number of them.</summary>
    public List<string> Match(string pattern)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        Search(_root, 0, "");
        return [.. found];

        void Search(Node node, int index, string word)
        {
            if (index == pattern.Length)
            {
                if (node.HasValue)
                    found.Add(word);
                return;
            }

            switch (pattern[index])
            {
                case '*':
                    Search(node, index + 1, word);
                    foreach (var (c, child) in node.Children)
                        Search(child, index, word + c);
                    break;
                case '?':
                    foreach (var (c, child) in node.Children)
                        Search(child, index + 1, word + c);
                    break;
                case var c when node.Children.TryGetValue(c, out var child):
                    Search(child, index + 1, word + c);
                    break;
            }
        }
    }

    /// <summary>The longest word that the text begins with.</summary>
    public ReadOnlySpan<char> LongestPrefix(ReadOnlySpan<char> text)
    {
        var length = 0;
        var node = _root;
        for (var i = 0; i < text.Length && node.Children.TryGetValue(text[i], out var next); i++)
        {
            node = next;
            if (node.HasValue)
                length = i + 1;
        }

        return text[..length];
    }

    private Node? Find(string word)
    {
        var node = _root;
        foreach (var c in word)
        {
            if (!node.Children.TryGetValue(c, out node))
                return null;
        }

        return node;
    }

    private Node Reach(string word)
    {
        var node = _root;
        foreach (var c in word)
        {
            if (!node.Children.TryGetValue(c, out var next))
                node.Children.Add(c, next = new Node());
            node = next;
        }

        return node;
    }

    private static bool Remove(Node node, ReadOnlySpan<char> word, out bool isEmpty)
    {
        bool removed;
        if (word.IsEmpty)
        {
            removed = node.HasValue;
            (node.HasValue, node.Value) = (false, default);
        }
        else
        {
            if (!node.Children.TryGetValue(word[0], out var child))
            {
                isEmpty = false;
                return false;
            }

            removed = Remove(child, word[1..], out var isChildEmpty);
            if (isChildEmpty)
                node.Children.Remove(word[0]);
        }

        isEmpty = node is { HasValue: false, Children.Count: 0 };
        return removed;
    }

    private sealed class Node
    {
        public SortedDictionary<char, Node> Children { get; } = [];

        public bool HasValue { get; set; }

        public TValue? Value { get; set; }
    }
}
