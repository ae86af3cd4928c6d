using System.Text;

namespace Corpora.Collections;

/// <summary>Uses all of the library, and writes what comes out.</summary>
public sealed partial class Program(List<string> output)
{
    private uint _dice = 2463534242;

    public void Run()
    {
        Trees();
        Skips();
        Heaps();
        Caches();
        Words();
        Unchanging();
        Ropes();
        Rings();
        Graphs();
        Sorts();
        Watched();
    }

    private int Roll(int sides)
    {
        _dice ^= _dice << 13;
        _dice ^= _dice >> 17;
        _dice ^= _dice << 5;
        return (int)(_dice % (uint)sides);
    }

    private int[] Rolls(int count, int sides) => [.. Enumerable.Range(0, count).Select(_ => Roll(sides))];

    private void Write(string what, params ReadOnlySpan<object?> values) => output.Add($"{what}: {string.Join(' ', values)}");

    private void WriteAll<T>(string what, IEnumerable<T> values) => output.Add($"{what}: {string.Join(' ', values)}");

    private void Trees()
    {
        RedBlackTree<int, string> tree = new();
        foreach (var key in Rolls(120, 200))
            tree[key] = $"v{key}";
        tree.Validate();
        var removed = 0;
        foreach (var key in Rolls(150, 200))
        {
            removed += tree.Remove(key) ? 1 : 0;
            tree.Validate();
        }

        Write("red-black", tree.Count, removed, tree.Height);
        WriteAll("range", tree.Range(40, 90).Select(static pair => pair.Value));
        WriteAll("keys", tree.Keys);
        Write("values", tree.Values.Count(), tree.TryGetValue(-1, out _) ? 1 : 0, tree.ContainsKey(tree.Keys.First()) ? 1 : 0);
        RedBlackTree<string, int> words = new(StringComparer.OrdinalIgnoreCase);
        words.Add("b", 1);
        try
        {
            words.Add("B", 2);
        }
        catch (ArgumentException exception)
        {
            Write("added twice", exception.Message);
        }

        try
        {
            foreach (var (word, _) in words)
                words[word + word] = 3;
        }
        catch (InvalidOperationException exception)
        {
            Write("changed", exception.Message, $"{words["BB"]}");
        }

        BTree<int> set = new(order: 2);
        var (added, lost) = (0, 0);
        foreach (var roll in Rolls(150, 300))
            added += set.Add(roll) ? 1 : 0;
        WriteAll("levels", set.Levels());
        foreach (var roll in Rolls(200, 300))
            lost += set.Remove(roll) ? 1 : 0;
        Write("added and removed", added, lost, set.Count);
        Write("sorted", set.IsSorted() && set.Count == set.Count() ? "yes" : "no", $"{set.Contains(set.First())} {set.Contains(-1)}");
        var copy = new int[set.Count];
        set.CopyTo(copy, 0);
        WriteAll("left", copy);
        set.Clear();
        Write("cleared", set.Count, set.Levels().Count);
    }

    private void Skips()
    {
        SkipList<string> list = new(seed: 7);
        foreach (var roll in Rolls(100, 80))
        {
            if (!list.Add($"s{roll:D2}") && roll % 2 == 0)
                list.Remove($"s{roll:D2}");
        }

        Write("removed", Rolls(60, 80).Count(roll => list.Remove($"s{roll:D2}")), list.Count);
        Write("first", list.TryGetFirstNotBelow("s33", out var found, out var steps), found, steps);
        Write("none", list.TryGetFirstNotBelow("t", out _, out _));
        WriteAll("skips", list.Take(9).Append($"... {list.Count}"));
    }

    private void Heaps()
    {
        Heap<string, int> heap = new([("d", 4), ("a", 9), ("c", 2), ("b", 7)]);
        heap.Push("e", 5);
        Write("improved", heap.Improve("a", 1), heap.Improve("b", 8), heap.Improve("f", 3), heap.Contains("c"));
        StringBuilder order = new();
        foreach (var item in heap.Drain())
            order.Append(item);
        Write("drained", order, heap.Count);
        Heap<int, int> reversed = new(Comparer<int>.Create(static (x, y) => y.CompareTo(x)));
        foreach (var roll in Rolls(40, 1000))
            reversed.Improve(roll, roll);
        List<int> taken = [];
        while (reversed.TryPop(out var item, out _))
            taken.Add(item);
        WriteAll("descending", taken);
    }

    private void Caches()
    {
        using (LruCache<int, string> cache = new(capacity: 3))
        {
            cache.Evicted += (_, args) => Write("evicted", $"{args.Key}={args.Value}");
            foreach (var roll in Rolls(12, 6))
                cache.GetOrAdd(roll, static key => new string('x', key));
            WriteAll("cache", cache.Select(static pair => pair.Key).Append(cache.Count));
            Write("statistics", cache.Statistics);
        }

        OwningCache<int, StringWriter> owning = new(capacity: 1);
        owning.Put(1, new StringWriter());
        owning.Put(2, new StringWriter());
        owning.Put(2, new StringWriter());
        owning.Dispose();
        owning.Dispose();
        Write("disposed", owning.Disposed);
        try
        {
            owning.TryGet(1, out _);
        }
        catch (ObjectDisposedException)
        {
            Write("after the end", "refused");
        }
    }

    private void Words()
    {
        Trie<int> trie = new();
        string[] words = ["car", "cart", "cat", "dog", "do", "done", ""];
        foreach (var word in words)
            trie.Put(word, word.Length);
        trie["done"]++;
        WriteAll("starting", trie.StartingWith("ca").Select(static pair => $"{pair.Key}:{pair.Value}"));
        WriteAll("match", trie.Match("?a*"));
        WriteAll("match", trie.Match("*o*"));
        Write("removed", trie.Remove("cat"), trie.Remove("ca"), trie.Remove("zebra"), trie.Count);
        Write(
            "longest",
            trie.LongestPrefix("cartoon").ToString(),
            trie.LongestPrefix("dot").ToString(),
            trie.LongestPrefix("x").ToString());
        Write("none", trie.StartingWith("x").Count(), trie["done"], trie.Contains("do"), trie.Contains("d"));
    }

    private void Unchanging()
    {
        var list = ConsList<int>.Of(3, 1, 2);
        var longer = list.Push(7);
        WriteAll("cons", longer.Concat(list.Reverse()));
        Write("mapped", longer.Map(static item => item / 2.0).Fold(0.0, static (sum, item) => sum + item));
        if (longer is (7, (3, var rest)))
            Write("rest", rest.Count);
        var sum = 0;
        foreach (var item in longer)
            sum += item;
        Write("sum", sum);
        try
        {
            _ = list is (1, (1, (2, (_, _)))) || ConsList<int>.Empty is (0, _);
        }
        catch (InvalidOperationException exception)
        {
            Write("empty", exception.Message);
        }

        var map = HashTrie<int, string>.Empty;
        foreach (var roll in Rolls(200, 150))
            map = map.Set(roll, $"{roll}");
        var smaller = map;
        foreach (var roll in Rolls(100, 150))
            smaller = smaller.Remove(roll);
        Write("maps", map.Count, smaller.Count, map.Count(), smaller.Count());
        WriteAll("left", smaller.Select(static pair => pair.Key).Order().Take(12));
        Write("values", $"{map[map.First().Key]} {smaller.TryGetValue(-5, out _)} {ReferenceEquals(smaller, smaller.Remove(-5))}");
        HashTrie<Clashing, int> clashing = HashTrie<Clashing, int>.Empty.Set(new(1), 1).Set(new(2), 2).Set(new(1), 3);
        Write(
            "clashing",
            $"{clashing.Count} {clashing[new(1)]} {clashing[new(2)]} "
            + $"{clashing.Remove(new(2)).Remove(new(9)).Count} {clashing.Remove(new(1)).Remove(new(2)).Count}");
    }

    /// <summary>Its hash code is always the same.</summary>
    private readonly record struct Clashing(int Number)
    {
        public override int GetHashCode() => 1;
    }

    private void Ropes()
    {
        Rope rope = "The quick brown fox jumps over the lazy dog";
        rope = rope.Insert(4, "very ").Remove(0, 4) + "!";
        for (var i = 0; i < 12; i++)
            rope += $" {i}";
        Write("rope", $"{rope}", $"{rope.Length}", $"{rope.Depth < 12}");
        Write("parts", rope[5..10].ToString(), $"{rope[5]}", $"{rope.IndexOf("fox")} {rope.IndexOf("cat")} {rope.Pieces().Count()}");
        Write("empty", (Rope.Empty + Rope.Empty).Length, (Rope.Empty + "x").Length);
    }

    private void Rings()
    {
        RingBuffer<int> ring = new(capacity: 4);
        ring.Overwritten += item => Write("lost", item);
        ring.AddRange(1, 2, 3, 4, 5, 6);
        foreach (ref var item in ring)
            item *= 10;
        ring[0]++;
        WriteAll("ring", (IEnumerable<int>)ring);
        ring.Visit(part => WriteAll("part", part));
        Write("taken", ring.TryTake(out var first), first, ring.Count, ((IReadOnlyList<int>)ring)[2]);
        while (ring.TryTake(out _))
        {
        }

        Write("empty", ring.Count, ring.IsFull);
        BitSet bits = default;
        bits.AddSteps(1, 100, 13);
        Write("bits", bits.Add(14), bits.Add(15), bits.Count);
        var other = bits;
        BitSet more = default;
        more[130] = true;
        WriteAll("union", bits | more);
        bits[15] = false;
        Write("equal", bits.Equals(other), other.Equals((object)bits), (bits | more).Equals(bits), more.GetHashCode());
    }

    private void Graphs()
    {
        Graph<string, int> graph = new();
        graph.Connect("a", "b", 4).Connect("a", "c", 1).Connect("c", "b", 2).Connect("b", "d", 5).Connect("c", "d", 8).Connect("e", "a", 1);
        Write("path", graph.TryFindPath("a", "d", out var path, out var cost), string.Join('>', path), cost);
        Write("no path", graph.TryFindPath("d", "a", out path, out cost), path.Count, cost);
        WriteAll("order", graph.TopologicalOrder() ?? []);
        WriteAll("broad", graph.BreadthFirst("a"));
        List<string> entered = [];
        graph.DepthFirst("e", (node, depth) => entered.Add($"{node}{depth}"), static node => node == "b");
        WriteAll("deep", entered);
        Write("flow", graph.MaxFlow("a", "d"));
        graph.Connect("d", "c", 1);
        Write("circle", graph.TopologicalOrder() is null);
        foreach (var component in graph.StronglyConnected())
            WriteAll("component", component);
        UndirectedGraph<int, double> grid = new();
        for (var i = 0; i < 12; i++)
        {
            if (i % 4 != 3)
                grid.Connect(i, i + 1, 1 + (Roll(9) / 4.0));
            if (i < 8)
                grid.Connect(i, i + 4, 1 + (Roll(9) / 4.0));
        }

        var (edges, total) = grid.SpanningTree();
        WriteAll("tree", edges.Select(static edge => $"{edge.From}-{edge.To}").Append($"{total}"));
        Write("grid", grid.TryFindPath(0, 11, out var way, out var length), string.Join('>', way), length, grid.Nodes.Count);
        try
        {
            graph.Connect("a", "e", -1).TryFindPath("a", "z", out _, out _);
        }
        catch (InvalidOperationException exception)
        {
            Write("negative", exception.Message);
        }
    }

    private void Sorts()
    {
        var items = Rolls(60, 100);
        int[] quick = [.. items];
        List<int> heap = [.. items];
        Sorting.QuickSort(quick.AsSpan(), default(Descending<int>));
        Sorting.HeapSort(heap);
        var merged = Sorting.MergeSort([.. items.Select(static (item, i) => (item / 10, i))], static (x, y) => x.Item1.CompareTo(y.Item1));
        var radix = Array.ConvertAll(items, static item => (uint)item * 7919 * 7919);
        Sorting.RadixSort(radix);
        Write("sorted", quick.IsSorted(default(Descending<int>)), heap.IsSorted(), merged.IsSorted(), radix.IsSorted(), items.IsSorted());
        WriteAll("quick", quick.Take(10));
        WriteAll("radix", radix.Take(5));
    }

    private void Watched()
    {
        ObservableList<string> list = [];
        Witness witness = new(this);
        var subscription = list.Subscribe(witness);
        list.Add("a");
        list.Add("b");
        list.Insert(0, "c");
        list[1] = "d";
        Write("removed", list.Remove("b"), list.Remove("z"), list.Contains("d"));
        subscription.Dispose();
        list.Clear();
        Write("undone", list.Undo(3), string.Concat(list), list.Undo(99), list.Count);
        list.Subscribe(witness);
        list.Add("fail");
        list.Add("not seen");
        Pool<StringBuilder> pool = new(static () => new StringBuilder(), static builder => builder.Clear());
        for (var i = 0; i < 4; i++)
        {
            using var outer = pool.Rent();
            using var inner = pool.Rent();
            outer.Item.Append(i);
            inner.Item.Append(outer.Item).Append(outer.Item);
            Write("rented", inner.Item);
        }

        Write("created", pool.Created);
    }

    private sealed class Witness(Program program) : IObserver<Change<string>>
    {
        void IObserver<Change<string>>.OnNext(Change<string> value)
        {
            if (value.Item == "fail")
                throw new InvalidOperationException("It failed.");
            program.Write("seen", $"{value}");
        }

        void IObserver<Change<string>>.OnError(Exception error) => program.Write("error", error.Message);

        void IObserver<Change<string>>.OnCompleted() => program.Write("completed", "yes");
    }
}
