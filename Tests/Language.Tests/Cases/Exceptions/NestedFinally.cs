// nested `finally` blocks, innermost first
// Expected: suspends
namespace Cases.Exceptions.NestedFinally;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            try
            {
                try
                {
                    log.Fail<int>("thrown");
                }
                finally
                {
                    log.Step("inner");
                }
            }
            finally
            {
                log.Step("middle");
            }
        }
        catch (CaseException)
        {
            log.Step("caught");
        }
        finally
        {
            log.Step("outer");
        }
    }
}
