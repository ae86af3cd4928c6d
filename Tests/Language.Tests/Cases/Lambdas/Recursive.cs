// a lambda that calls itself
// Expected: suspends
namespace Cases.Lambdas.Recursive;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Func<int, int> factorial = null!;
        factorial = n => n <= 1 ? 1 : n * factorial(n - 1);
        log.Step(factorial(log.Step(5)));
    }
}
