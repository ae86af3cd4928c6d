// two `ref` parameters that are the same variable
// Expected: compensated
namespace Cases.ByReference.RefParameterAliases;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int x = 1;
        Both(log, ref x, ref x);
        log.Step(x);
    }

    [Goroutine]
    private static void Both(Log log, ref int a, ref int b)
    {
        a = log.Step(10);
        b += log.Step(5);
        log.Write(a);
    }
}
