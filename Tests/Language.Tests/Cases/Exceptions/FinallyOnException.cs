// `finally` on the way of an exception that escapes
// Expected: suspends
namespace Cases.Exceptions.FinallyOnException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Step("try");
            log.Fail<int>("escapes");
        }
        finally
        {
            log.Step("finally");
        }
    }
}
