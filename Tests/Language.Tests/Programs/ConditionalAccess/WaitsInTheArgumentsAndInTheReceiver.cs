// Waits in the arguments and in the receiver
// Expected: suspends
// Twins: 7
namespace Programs.ConditionalAccess.WaitsInTheArgumentsAndInTheReceiver;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Node? node = new("a"), none = null;
        node?.Call(Of(1) + (node?.Get(2) ?? 0));
        none?.Call(Say(3));
        Of(node)?.Call(Of(4));
        Of(none)?.Call(Say(5));
        Console.WriteLine(Of(node)?.Get(Of(6)));
        Console.WriteLine(node?.Same(Of(none))?.Name ?? "none");
        Console.WriteLine(node?.Name.PadLeft(Of(3)));
        Console.WriteLine(node?.Name.PadLeft(node?.Get(2) ?? 0));
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
// a 3
// a 4
// 6
// none
//   a
//  a
