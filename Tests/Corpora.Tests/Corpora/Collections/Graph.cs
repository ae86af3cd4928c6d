using System.Numerics;

namespace Corpora.Collections;

/// <summary>Sets of items that grow together.</summary>
public sealed partial class UnionFind<T>
    where T : notnull
{
    private readonly Dictionary<T, (T Parent, int Size)> _nodes = [];

    public int Sets { get; private set; }

    public T Find(T item)
    {
        if (_nodes.TryAdd(item, (item, 1)))
            Sets++;
        while (!_nodes[item].Parent.Equals(item))
        {
            var (parent, size) = _nodes[item];
            var grandparent = _nodes[parent].Parent;
            _nodes[item] = (grandparent, size);
            item = grandparent;
        }

        return item;
    }

    public bool Union(T first, T second)
    {
        var (a, b) = (Find(first), Find(second));
        if (a.Equals(b))
            return false;
        var (sizeA, sizeB) = (_nodes[a].Size, _nodes[b].Size);
        if (sizeA < sizeB)
            (a, b) = (b, a);
        _nodes[b] = (a, sizeB);
        _nodes[a] = (a, sizeA + sizeB);
        Sets--;
        return true;
    }
}

/// <summary>A way from one node to another.</summary>
public readonly record struct Edge<TNode, TCost>(TNode From, TNode To, TCost Cost)
{
    public Edge<TNode, TCost> Reverse() => new(To, From, Cost);
}

/// <summary>A directed graph with costs.</summary>
public partial class Graph<TNode, TCost>
    where TNode : notnull, IComparable<TNode>
    where TCost : struct, INumber<TCost>, IMinMaxValue<TCost>
{
    private readonly SortedDictionary<TNode, List<Edge<TNode, TCost>>> _edges = [];

    public IReadOnlyCollection<TNode> Nodes => _edges.Keys;

    public virtual Graph<TNode, TCost> Connect(TNode from, TNode to, TCost cost)
    {
        OutOf(to);
        OutOf(from).Add(new(from, to, cost));
        return this;
    }

    public IEnumerable<TNode> BreadthFirst(TNode start)
    {
        HashSet<TNode> seen = [start];
        Queue<TNode> pending = new([start]);
        while (pending.TryDequeue(out var node))
        {
            yield return node;
            foreach (var edge in OutOf(node))
            {
                if (seen.Add(edge.To))
                    pending.Enqueue(edge.To);
            }
        }
    }

    public void DepthFirst(TNode start, Action<TNode, int> enter, Func<TNode, bool>? prune = null)
    {
        HashSet<TNode> seen = [];
        Visit(start, 0);

        void Visit(TNode node, int depth)
        {
            if (!seen.Add(node))
                return;
            enter(node, depth);
            if (prune?.Invoke(node) == true)
                return;
            foreach (var edge in OutOf(node))
                Visit(edge.To, depth + 1);
        }
    }

    /// <summary>Dijkstra's algorithm; the way is empty where there is none.</summary>
    public bool TryFindPath(TNode from, TNode to, out List<TNode> path, out TCost cost)
    {
        Dictionary<TNode, (TCost Cost, TNode Before)> known = new() { [from] = (TCost.Zero, from) };
        Heap<TNode, TCost> open = new();
        open.Push(from, TCost.Zero);
        while (open.TryPop(out var node, out var distance))
        {
            if (node.Equals(to))
                break;
            foreach (var edge in OutOf(node))
            {
                if (TCost.IsNegative(edge.Cost))
                    throw new InvalidOperationException($"{edge} is negative.");
                var next = distance + edge.Cost;
                if (known.TryGetValue(edge.To, out var best) && best.Cost <= next)
                    continue;
                known[edge.To] = (next, node);
                open.Improve(edge.To, next);
            }
        }

        path = [];
        if (!known.TryGetValue(to, out var last))
        {
            cost = TCost.MaxValue;
            return false;
        }

        cost = last.Cost;
        for (var node = to; ; node = known[node].Before)
        {
            path.Insert(0, node);
            if (node.Equals(from))
                return true;
        }
    }

    /// <summary>Kahn's algorithm; null for a graph with a circle.</summary>
    public IReadOnlyList<TNode>? TopologicalOrder()
    {
        var incoming = _edges.Keys.ToDictionary(static node => node, static _ => 0);
        foreach (var edge in _edges.Values.SelectMany(static edges => edges))
            incoming[edge.To]++;
        SortedSet<TNode> ready = [.. incoming.Where(static pair => pair.Value == 0).Select(static pair => pair.Key)];
        List<TNode> order = [];
        while (ready.Count > 0)
        {
            var node = ready.Min!;
            ready.Remove(node);
            order.Add(node);
            foreach (var edge in OutOf(node))
            {
                if (--incoming[edge.To] == 0)
                    ready.Add(edge.To);
            }
        }

        return order.Count == _edges.Count ? order : null;
    }

    /// <summary>Tarjan's algorithm.</summary>
    public List<List<TNode>> StronglyConnected()
    {
        List<List<TNode>> components = [];
        Dictionary<TNode, (int Index, int Low)> numbers = [];
        Stack<TNode> path = new();
        HashSet<TNode> onPath = [];
        foreach (var node in _edges.Keys)
        {
            if (!numbers.ContainsKey(node))
                Connect(node);
        }

        return components;

        int Connect(TNode node)
        {
            var index = numbers.Count;
            var low = index;
            numbers[node] = (index, low);
            path.Push(node);
            onPath.Add(node);
            foreach (var (_, to, _) in OutOf(node))
            {
                if (!numbers.TryGetValue(to, out var other))
                    low = Math.Min(low, Connect(to));
                else if (onPath.Contains(to))
                    low = Math.Min(low, other.Index);
            }

            if (low == index)
                components.Add(PopUntil(node));
            return low;
        }

        List<TNode> PopUntil(TNode node)
        {
            List<TNode> component = [];
            TNode top;
            do
            {
                top = path.Pop();
                onPath.Remove(top);
                component.Add(top);
            }
            while (!top.Equals(node));
            component.Sort();
            return component;
        }
    }

    /// <summary>Kruskal's algorithm, as if each way could be gone both ways.</summary>
    public (IReadOnlyList<Edge<TNode, TCost>> Edges, TCost Cost) SpanningTree()
    {
        UnionFind<TNode> sets = new();
        List<Edge<TNode, TCost>> chosen = [];
        var total = TCost.Zero;
        var edges =
            from list in _edges.Values
            from edge in list
            orderby edge.Cost, edge.From, edge.To
            select edge;
        foreach (var edge in edges)
        {
            if (!sets.Union(edge.From, edge.To))
                continue;
            chosen.Add(edge);
            total += edge.Cost;
        }

        return (chosen, total);
    }

    /// <summary>Edmonds and Karp's algorithm; costs are capacities.</summary>
    public TCost MaxFlow(TNode source, TNode sink)
    {
        Dictionary<(TNode, TNode), TCost> residual = [];
        foreach (var edge in _edges.Values.SelectMany(static edges => edges))
        {
            residual[(edge.From, edge.To)] = residual.GetValueOrDefault((edge.From, edge.To)) + edge.Cost;
            residual.TryAdd((edge.To, edge.From), TCost.Zero);
        }

        var flow = TCost.Zero;
        while (FindWay() is { } before)
        {
            var most = TCost.MaxValue;
            for (var node = sink; !node.Equals(source); node = before[node])
                most = TCost.Min(most, residual[(before[node], node)]);
            for (var node = sink; !node.Equals(source); node = before[node])
            {
                residual[(before[node], node)] -= most;
                residual[(node, before[node])] += most;
            }

            flow += most;
        }

        return flow;

        Dictionary<TNode, TNode>? FindWay()
        {
            Dictionary<TNode, TNode> before = new() { [source] = source };
            Queue<TNode> pending = new([source]);
            while (pending.TryDequeue(out var node))
            {
                foreach (var ((from, to), capacity) in residual)
                {
                    if (!from.Equals(node) || capacity <= TCost.Zero || !before.TryAdd(to, node))
                        continue;
                    if (to.Equals(sink))
                        return before;
                    pending.Enqueue(to);
                }
            }

            return null;
        }
    }

    protected List<Edge<TNode, TCost>> OutOf(TNode node)
    {
        if (!_edges.TryGetValue(node, out var edges))
            _edges.Add(node, edges = []);
        return edges;
    }
}

/// <summary>Ways go both ways.</summary>
public sealed partial class UndirectedGraph<TNode, TCost> : Graph<TNode, TCost>
    where TNode : notnull, IComparable<TNode>
    where TCost : struct, INumber<TCost>, IMinMaxValue<TCost>
{
    public override UndirectedGraph<TNode, TCost> Connect(TNode from, TNode to, TCost cost)
    {
        base.Connect(from, to, cost);
        OutOf(to).Add(new Edge<TNode, TCost>(from, to, cost).Reverse());
        return this;
    }
}
