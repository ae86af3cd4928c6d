// Statements
// Expected: suspends
// Twins: 7
namespace Programs.ConditionalAccess.Statements;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Node? node = new("a") { Next = new("b") }, none = null;
        node?.Call(Say(1));
        none?.Call(Say(2));
        node?.Next?.Call(Say(3));
        node?.Next?.Next?.Call(Say(4));
        node?.Follow()?.Call(5);
        node?.Follow()?.Follow()?.Call(6);
        none?.Follow()?.Call(7);
        Find("c")?.Call(8);
        node?[0]?.Call(9);
        node?[1]?.Call(10);
        if (node is null) none?.Call(); else node?.Call(11);
        if (Of(true)) none?.Call(); else node?.Call(12);
        foreach (var n in new[] { node, none }) n?.Call(13);
        node?.Get();
        node?.Follow()?.ToString();
    }

    static Node? Find(string name)
    {
        Console.WriteLine($"find {name}");
        return new Node(name);
    }
}

sealed partial class Node(string name)
{
    public string Name => name;
    public Node? Next;
    public int Field;
    public Node? this[int i] => i == 0 ? this : null;
    public int[] Cells = [1, 2];
    [Goroutine] public void Call(int x = 0) { Go.Yield(); Console.WriteLine($"{name} {x}"); }
    [Goroutine] public int Get(int x = 1) { Go.Yield(); return x; }
    [Goroutine] public string? Text(string? x = null) { Go.Yield(); return x; }
    [Goroutine] public Node? Follow() { Go.Yield(); return Next; }
    [Goroutine] public T Same<T>(T x) { Go.Yield(); return x; }
    [Goroutine] public int? Maybe(int? x) { Go.Yield(); return x; }
}

// Writes:
// <1>
// a 1
// <3>
// b 3
// b 5
// find c
// c 8
// a 9
// a 11
// a 13
