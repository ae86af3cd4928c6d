// lambdas in lambdas, and returned ones
// Expected: suspends
namespace Cases.Lambdas.Nested;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int outer = log.Step(1);
        Func<int, Func<int, int>> curried = a => b => a * 10 + b + outer;
        log.Step(curried(2)(3));
        outer = log.Step(100);
        log.Step(curried(2)(3));
    }
}
