// Awaited calls of the runtime
// Expected: suspends
// Twins: 1
namespace Programs.ConditionalAccess.AwaitedCallsOfTheRuntime;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        GoroutineGen.Sync.Once? once = new(), none = null;
        once?.Do(() => { Go.Yield(); Console.WriteLine("once"); });
        none?.Do(() => Console.WriteLine("never"));
        GoroutineGen.Sync.WaitGroup? group = new();
        group?.Go(() => { Go.Yield(); Console.WriteLine("group"); });
        group?.Wait();
        Goroutine<int>? g = Go.Run(Of, 3);
        Console.WriteLine(g?.Join());
    }
}

// Writes:
// once
// group
// 3
