// `break` and `continue` out of `try`, through `finally`
// Expected: suspends
namespace Cases.Exceptions.BreakOutOfTry;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 4; i++)
        {
            try
            {
                if (log.Step(i) == 1)
                    continue;
                if (i == 2)
                    break;
                log.Step("body");
            }
            finally
            {
                log.Step("finally");
            }
        }
    }
}
