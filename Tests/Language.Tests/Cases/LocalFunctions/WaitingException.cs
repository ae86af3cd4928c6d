// a local function that waits, with exceptions, `using` and `finally`
// Expected: suspends
namespace Cases.LocalFunctions.WaitingException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            Guarded();
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }

        void Guarded()
        {
            using var resource = new Resource(log, "r");
            try
            {
                log.Fail<int>("inside");
            }
            finally
            {
                log.Step("finally");
            }
        }
    }
}
