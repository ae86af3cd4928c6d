// `return` out of `catch`, through `finally`
// Expected: suspends
namespace Cases.Exceptions.ReturnInCatch;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Value(log));
    }

    [Goroutine]
    private static string Value(Log log)
    {
        try
        {
            return log.Fail<string>("thrown");
        }
        catch (CaseException exception)
        {
            return log.Step($"returned after {exception.Message}");
        }
        finally
        {
            log.Step("finally");
        }
    }
}
