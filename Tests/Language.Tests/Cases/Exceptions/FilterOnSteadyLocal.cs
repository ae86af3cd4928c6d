// a filter that looks at a variable the block does not write
// Expected: suspends
namespace Cases.Exceptions.FilterOnSteadyLocal;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int allowed = log.Step(1);
        for (int i = 0; i < 2; i++)
        {
            try
            {
                try
                {
                    log.Fail<int>("thrown");
                }
                catch (CaseException) when (allowed > 0)
                {
                    log.Step("allowed");
                }

                allowed--;
            }
            catch (CaseException)
            {
                log.Step("not allowed");
            }
        }
    }
}
