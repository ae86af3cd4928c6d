// `throw;` after a wait in `catch`
// Expected: suspends
namespace Cases.Exceptions.Rethrow;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            try
            {
                log.Fail<int>("first");
            }
            catch (CaseException)
            {
                log.Step("rethrow");
                throw;
            }
        }
        catch (CaseException exception)
        {
            log.Step($"outer {exception.Message}");
        }
    }
}
