// `try`/`finally` with waits in both blocks
// Expected: suspends
namespace Cases.Exceptions.TryFinally;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Step("try");
        }
        finally
        {
            log.Step("finally");
        }

        log.Step("after");
    }
}
