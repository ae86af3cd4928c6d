// an exception through several goroutine methods with `finally` blocks
// Expected: suspends
namespace Cases.Exceptions.ThroughCalls;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            Outer(log, 3);
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }

    [Goroutine]
    private static void Outer(Log log, int depth)
    {
        try
        {
            log.Step(depth);
            if (depth == 0)
                throw new CaseException("deep");
            Outer(log, depth - 1);
        }
        finally
        {
            log.Step(-depth);
        }
    }
}
