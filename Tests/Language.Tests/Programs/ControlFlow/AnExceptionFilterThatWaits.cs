// An exception filter that waits
// Expected: compensated
// Twins: 1
namespace Programs.ControlFlow.AnExceptionFilterThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try { throw new InvalidOperationException("x"); }
        catch (InvalidOperationException e) when (Of(e.Message) == "x") { Console.WriteLine(Of("caught")); }
    }
}

// Writes:
// caught
