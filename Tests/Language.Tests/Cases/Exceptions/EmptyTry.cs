// empty `try` with a `finally` that waits
// Expected: suspends
namespace Cases.Exceptions.EmptyTry;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
        }
        finally
        {
            log.Step("finally");
        }
    }
}
