// `return` of a value out of `try`, through `finally`
// Expected: suspends
namespace Cases.Exceptions.ReturnInTry;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Value(log));
    }

    [Goroutine]
    private static int Value(Log log)
    {
        int n = 1;
        try
        {
            return log.Step(n);
        }
        finally
        {
            n = 2;
            log.Step(n);
        }
    }
}
