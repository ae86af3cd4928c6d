// a filter that runs before the `finally` blocks of code that waits
// Expected: compensated
namespace Cases.Exceptions.FilterSeesFinally;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        string state = "open";
        try
        {
            log.Step("before");
            try
            {
                log.Fail<int>("inner");
            }
            finally
            {
                state = "closed";
                log.Step("finally");
            }
        }
        catch (CaseException) when (Note(log, state))
        {
            log.Step("caught");
        }
    }

    private static bool Note(Log log, string state)
    {
        log.Write($"filter: {state}");
        return true;
    }
}
