// a body without a single call besides its waits
// Expected: suspends
namespace Cases.Statements.YieldFree;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1;
        int b = 2;
        (a, b) = (b, a);
        log.Step(a);
        log.Step(b);
    }
}
