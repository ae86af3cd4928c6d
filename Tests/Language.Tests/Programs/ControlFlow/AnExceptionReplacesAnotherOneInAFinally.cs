// An exception replaces another one in a finally
// Expected: suspends
// Twins: 2
namespace Programs.ControlFlow.AnExceptionReplacesAnotherOneInAFinally;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            try { throw new ArgumentException(Of("first")); }
            finally { Of(0); Fail("second"); }
        }
        catch (Exception e)
        {
            Console.WriteLine($"{e.GetType().Name} {e.Message}");
        }
    }

    [Goroutine]
    static void Fail(string message)
    {
        Go.Yield();
        throw new InvalidOperationException(message);
    }
}

// Writes:
// InvalidOperationException second
