// Catch and finally that suspend
// Expected: suspends
// Twins: 1
namespace Programs.Exceptions.CatchAndFinallyThatSuspend;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Step("try");
            log.Fail<int>("inner");
            log.Step("not reached");
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message, "catch ");
        }
        finally
        {
            log.Step("finally");
        }

        log.Step("after");
    }
}
