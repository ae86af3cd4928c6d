// `break` and `continue` out of `catch`
// Expected: suspends
namespace Cases.Exceptions.BreakOutOfCatch;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                log.Fail<int>($"{i}");
            }
            catch (CaseException)
            {
                if (log.Step(i) < 2)
                    continue;
                break;
            }
        }

        log.Step("after");
    }
}
