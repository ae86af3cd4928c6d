// Null-conditional assignment with a wait on the right
// Expected: suspends
// Twins: 7
namespace Programs.ConditionalAccess.NullConditionalAssignmentWithAWaitOnTheRight;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Node? node = new("a") { Next = new("b") }, none = null;
        node?.Field = Of(1);
        none?.Field = Say(2);
        node?.Field += Of(3);
        node?.Next?.Field = Of(4);
        node?.Follow()?.Field = Of(5);
        none?.Follow()?.Field = Say(6);
        node?.Cells[Of(1)] = Of(7);
        Console.WriteLine($"{node.Field} {node.Next!.Field} {node.Cells[1]}");
        Console.WriteLine(node?.Field = Of(8));
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
// 4 5 7
// 8
