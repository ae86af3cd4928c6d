// Values
// Expected: suspends
// Twins: 7
namespace Programs.ConditionalAccess.Values;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Node? node = new("a") { Next = new("b") }, none = null;
        Console.WriteLine(node?.Get(Say(1)));
        Console.WriteLine(none?.Get(Say(2)) is null);
        Console.WriteLine(none?.Get() ?? node?.Get(3) ?? Of(4));
        Console.WriteLine((node?.Get() + none?.Get()) is null);
        Console.WriteLine(node?.Text("x")?.Length);
        Console.WriteLine(node?.Text()?.Length is null);
        Console.WriteLine(node?.Follow()?.Name);
        Console.WriteLine(node?.Follow()?.Follow()?.Name ?? "none");
        Console.WriteLine(node?.Next?.Follow()?.Name ?? "none");
        Console.WriteLine(node?.Maybe(null) ?? 5);
        Console.WriteLine(node?.Maybe(6));
        Console.WriteLine(node?.Follow()!.Name.Length);
        Console.WriteLine(node?.Same((A: 1, B: "b")).B);
        Console.WriteLine((node?.Same((A: 1, B: "b")))?.A);
        Console.WriteLine(node?.Same(new { X = 7 })?.X);
        Console.WriteLine($"{node?.Get(8):D3} {none?.Get(9)}.");
        Console.WriteLine(node?[0]?.Get(10));
        long? wide = node?.Get(11);
        object? boxed = node?.Get(12);
        Console.WriteLine($"{wide} {boxed}");
        Console.WriteLine(node?.Get() switch { 1 => "one", null => "null", _ => "other" });
        Console.WriteLine(node?.Get() > 0 ? none?.Get() > 0 ? "both" : "first" : "none");
        var cell = node?.Cells[node?.Get() ?? 0];
        Console.WriteLine(cell);
        node!.Field = node?.Get(13) ?? 0;
        node.Field += none?.Get(14) ?? 1;
        Console.WriteLine(node.Field);
        string? text = null;
        text ??= node?.Text("y");
        Console.WriteLine(text);
        if (node?.Get(15) is int fifteen and > 10) Console.WriteLine(fifteen);
        Console.WriteLine(Go.Run(() => node?.Get(16)).Join());
        Go.Run(() => node?.Call(17)).Join();
        Console.WriteLine(Itself(node)?.Get(18));
        int turns = 0;
        while (node?.Get(turns) < 2) turns++;
        for (int i = 0; i < (node?.Get(2) ?? 0); i += node?.Get() ?? 1) Console.WriteLine(i);
        Console.WriteLine(turns);
        static Node? Itself(Node? n) => n;
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
// 1
// True
// 3
// True
// 1
// True
// b
// none
// none
// 5
// 6
// 1
// b
// 1
// 7
// 008 .
// 10
// 11 12
// one
// first
// 2
// 14
// y
// 15
// 16
// a 17
// 18
// 0
// 1
// 2
