// A finally block does not change what was returned
// Expected: suspends
// Twins: 2
namespace Programs.ControlFlow.AFinallyBlockDoesNotChangeWhatWasReturned;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Returned());
    }

    [Goroutine]
    static int Returned()
    {
        int x = 1;
        try { return x; }
        finally { x = Of(9); }
    }
}

// Writes:
// 1
