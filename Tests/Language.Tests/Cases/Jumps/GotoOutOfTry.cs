// `goto` out of `try`, through `finally`
// Expected: suspends
namespace Cases.Jumps.GotoOutOfTry;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 0;
    retry:
        try
        {
            log.Step(n++);
            if (n < 3)
                goto retry;
        }
        finally
        {
            log.Step("finally");
        }

        log.Step("end");
    }
}
