// `try`/`catch` with waits in both blocks
// Expected: suspends
namespace Cases.Exceptions.TryCatch;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Step("try");
            log.Fail<int>("failed");
            log.Step("not reached");
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }

        log.Step("after");
    }
}
