// `try`/`catch`/`finally`
// Expected: suspends
namespace Cases.Exceptions.CatchFinally;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 2; i++)
        {
            try
            {
                log.Step(i);
                if (i == 1)
                    log.Fail<int>("thrown");
            }
            catch (CaseException)
            {
                log.Step("catch");
            }
            finally
            {
                log.Step("finally");
            }
        }
    }
}
