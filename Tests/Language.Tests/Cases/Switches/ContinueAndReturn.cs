// `continue`, `return` and `throw` in sections
// Expected: suspends
namespace Cases.Switches.ContinueAndReturn;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; ; i++)
        {
            switch (log.Step(i))
            {
                case 0:
                    continue;
                case 1:
                    try
                    {
                        throw new CaseException("one");
                    }
                    catch (CaseException exception)
                    {
                        log.Step(exception.Message);
                        break;
                    }

                case 3:
                    return;
            }

            log.Step("after");
        }
    }
}
