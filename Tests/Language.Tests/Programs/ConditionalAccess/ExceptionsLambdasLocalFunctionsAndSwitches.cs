// Exceptions, lambdas, local functions and switches
// Expected: compensated
// Twins: 7
namespace Programs.ConditionalAccess.ExceptionsLambdasLocalFunctionsAndSwitches;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Node? node = new("a");
        try { node?.Next!.Call(Say(1)); }
        catch (NullReferenceException) { Console.WriteLine("null"); }
        Console.WriteLine(Local(node) + Local(null));
        switch (node?.Get())
        {
            case 1 when node?.Get(2) == 2:
                node?.Call(3);
                break;
            default:
                node?.Call(4);
                break;
        }
        Func<int?> blocking = () => node?.Get(5);
        Console.WriteLine(blocking());
        lock (node!) node?.Call(6);
        Log(node);
        for (node?.Call(7); node?.Get() > 1; node?.Call(8)) { }
        string Local(Node? n) => n?.Text("t") ?? "none";
        void Log(Node? n) => n?.Call(9);
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
// null
// tnone
// a 3
// 5
// a 6
// a 9
// a 7
