// a lambda marked `[Goroutine]`
// Expected: refused
namespace Cases.Lambdas.GoroutineLambda;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Func<int, int> step = [Goroutine] (x) => log.Step(x) + 1;
        log.Write(step(4));
        log.Step("after");
    }
}
