// a lambda that waits, called directly
// Expected: compensated
namespace Cases.Lambdas.WaitInside;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Func<int, int> step = x => log.Step(x) + 1;
        log.Write(step(4));
        log.Step("after");
    }
}
