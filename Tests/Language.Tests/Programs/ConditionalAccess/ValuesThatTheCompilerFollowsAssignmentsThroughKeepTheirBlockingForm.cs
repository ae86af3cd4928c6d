// Values that the compiler follows assignments through keep their blocking form
// Expected: compensated
// Twins: 7
namespace Programs.ConditionalAccess.ValuesThatTheCompilerFollowsAssignmentsThroughKeepTheirBlockingForm;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Node? node = new("a");
        Chan<int>? channel = new(2);
        channel?.Send(4);
        channel?.Send(6);
        if (channel?.Receive(out int x) == true) Console.WriteLine(x);
        int y;
        if (node?.Get(y = 5) is not null) Console.WriteLine(y);
        int z = 0;
        channel?.Receive(out z);
        Console.WriteLine(z);
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
// 4
// 5
// 6
