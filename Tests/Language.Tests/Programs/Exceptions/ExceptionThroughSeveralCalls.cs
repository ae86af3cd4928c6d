// Exception through several calls
// Expected: suspends
// Twins: 2
namespace Programs.Exceptions.ExceptionThroughSeveralCalls;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Step(Descend(log, 4));
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }

        Descend(log, 2);
    }

    [Goroutine]
    private static int Descend(Log log, int depth)
    {
        using var level = new Resource(log, $"level {depth}");
        log.Step(level);
        try
        {
            return depth == 0 ? log.Fail<int>("at the bottom") : Descend(log, depth - 1) + 1;
        }
        catch (CaseException) when (depth == 3)
        {
            log.Step("seen on the way");
            throw;
        }
    }
}
