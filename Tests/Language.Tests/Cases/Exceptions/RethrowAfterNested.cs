// `throw;` after a nested `try` in `catch`
// Expected: suspends
namespace Cases.Exceptions.RethrowAfterNested;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            try
            {
                log.Fail<int>("outer");
            }
            catch (CaseException)
            {
                try
                {
                    log.Fail<int>("inner");
                }
                catch (CaseException exception)
                {
                    log.Step(exception.Message);
                }

                throw;
            }
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }
}
