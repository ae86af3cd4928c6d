// loops, `try` and `using` inside `finally`
// Expected: suspends
namespace Cases.Exceptions.LoopInFinally;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Fail<int>("first");
        }
        catch (CaseException)
        {
            log.Step("caught");
        }
        finally
        {
            for (int i = 0; i < 3; i++)
            {
                try
                {
                    using var resource = new Resource(log, $"r{i}");
                    if (log.Step(i) == 1)
                        throw new CaseException("inside");
                }
                catch (CaseException exception)
                {
                    log.Step(exception.Message);
                }
            }
        }
    }
}
