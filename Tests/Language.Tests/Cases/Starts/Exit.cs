// `Go.Exit` through `finally` and past `catch`
// Expected: suspends
namespace Cases.Starts.Exit;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Go.Run(Leave, log).Join();
        log.Step("after");
    }

    [Goroutine]
    private static void Leave(Log log)
    {
        try
        {
            log.Step("inside");
            Go.Exit();
            log.Step("never");
        }
        catch (Exception)
        {
            log.Step("not caught");
        }
        finally
        {
            log.Step("finally");
        }
    }
}
