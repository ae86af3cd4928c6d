#nullable disable
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace References;

public delegate ref Node RefFunc();

/// <summary>What every place offers to a consumer.</summary>
public struct Leaf
{
    public int X;
    public int? N;
    public Sum V;
    private int _slot;
    public int P { get; set; }
    public int? Q { get; set; }
    public int this[int index] { readonly get => _slot + index; set => _slot = value + index; }
    public event Action E;
    public readonly string Text => $"text {X}";
    public readonly int[] Array => [1, 2, 3, 4, 5, 6, 7, 8];
    public void Set(int value) => X = value;
    [UnscopedRef] public ref Leaf Self(int value) { X += value; return ref this; }
    public readonly override string ToString() => $"{X} {N} {P} {Q} {_slot} {V.Value} {E?.GetInvocationList().Length}";
}

public struct Node
{
    public int X;
    public int? N;
    public Sum V;
    public Leaf Leaf;
    public Leaves Leaves;
    public Leaf[] Elements;
    public Cell Cell;
    public (Leaf A, Leaf B) Pair;
    private int _slot;
    public int P { get; set; }
    public int? Q { get; set; }
    public int this[int index] { readonly get => _slot + index; set => _slot = value + index; }
    public event Action E;
    public readonly string Text => $"text {X}";
    public readonly int[] Array => [1, 2, 3, 4, 5, 6, 7, 8];
    public Leaf Copy => Leaf;
    [UnscopedRef] public ref Leaf RefLeaf => ref Leaf;
    [UnscopedRef] public ref Leaf GetLeaf() => ref Leaf;
    public void Set(int value) => X = value;
    [UnscopedRef] public ref Node Self(int value) { X += value; return ref this; }
    public readonly override string ToString() =>
        $"{X} {N} {P} {Q} {_slot} {V.Value} {E?.GetInvocationList().Length} ({Leaf}) ({Leaves[0]}, {Leaves[1]}) ({Elements?[1]}) "
        + $"({Cell?.Leaf}) {Pair}";
}

public struct Sum
{
    public int Value;
    public static Sum operator +(in Sum left, int right) => new() { Value = left.Value + right };
    public void operator -=(int right) => Value -= right;
}

[InlineArray(2)]
public struct Leaves
{
    private Leaf _first;
}

[InlineArray(3)]
public struct Trio
{
    private Node _first;
}

public sealed class Cell
{
    public Leaf Leaf;
}

public readonly ref struct View(ref Node node)
{
    public readonly ref Node Node = ref node;
    public readonly Node Value = node;
}

public static class Extensions
{
    extension(ref Node node)
    {
        public void Grow(int value) => node.X += value;
    }

    extension(ref Leaf leaf)
    {
        public void Grow(int value) => leaf.X += value;
    }

    public static void Extend(this ref Node node, int value) => node.X += value;
    public static void Extend(this ref Leaf leaf, int value) => leaf.X += value;
}

/// <summary>Where the references come from. Its nodes are made anew for each line.</summary>
public sealed class World
{
    private readonly Log _log;

    public World(Log log)
    {
        _log = log;
        for (int i = 0; i < 3; i++)
        {
            Nodes[i] = NewNode();
            Three[i] = NewNode();
            Grid[i, 0] = NewNode();
        }
        Table["a"] = NewNode();
        Field = NewNode();
        Shared = NewNode();
        RefFunc = Last;
    }

    public static Node Shared;
    public readonly Node[] Nodes = new Node[3];
    public readonly Node[,] Grid = new Node[3, 1];
    public readonly Dictionary<string, Node> Table = [];
    public RefFunc RefFunc;
    public Node Field;
    public Trio Three;

    public int Count => 3;
    public World This => this;
    public World None => null;
    public Cell NoCell => null;
    public Node[] NoNodes => null;
    public ref Node First => ref Find(0);
    public ref Node this[int index] => ref Find(index);
    public Span<Node> Span => Nodes;

    public static Node NewNode() => new() { Elements = new Leaf[2], Cell = new Cell() };

    public ref Node Find(int index)
    {
        _log.Write($"find {index}");
        return ref Nodes[index];
    }

    public ref Node Last() => ref Find(2);

    public static ref int Pass(ref int target) => ref target;
    public static int Take(ref int target, int value) => target += value;
    public static int Look(in int target, int value) => target + value;
    public static int Add(int left, int right) => left + right;

    public Action Handler(int value) => () => _log.Write(value);

    public override string ToString() =>
        $"{string.Join(" | ", Nodes)} # {Three[0]} | {Three[1]} # {Grid[1, 0]} # {Table["a"]} # {Field} # {Shared}";
}
