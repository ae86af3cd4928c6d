// a filter with side effects, over code without waits
// Expected: compensated
namespace Cases.Exceptions.FilterWithSideEffects;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Step("before");
            Throw();
        }
        catch (CaseException) when (Matches(log))
        {
            log.Step("caught");
        }
    }

    private static void Throw() => throw new CaseException("thrown");

    private static bool Matches(Log log)
    {
        log.Write("filter");
        return true;
    }
}
