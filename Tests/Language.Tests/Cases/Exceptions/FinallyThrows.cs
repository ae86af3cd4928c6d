// an exception in `finally` takes the place of the first
// Expected: suspends
namespace Cases.Exceptions.FinallyThrows;

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
            finally
            {
                log.Fail<int>("second");
            }
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }
}
