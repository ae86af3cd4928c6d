// a filter that waits
// Expected: compensated
namespace Cases.Exceptions.FilterThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        try
        {
            throw new CaseException("thrown");
        }
        catch (CaseException exception) when (log.Step(exception.Message) == "other")
        {
            log.Step("never");
        }
        catch (CaseException) when (log.Step(true))
        {
            log.Step("caught");
        }
    }
}
