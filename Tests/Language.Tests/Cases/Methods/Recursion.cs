// direct and mutual recursion
// Expected: suspends
namespace Cases.Methods.Recursion;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Factorial(log, 5));
        log.Write(IsEven(log, 5));
    }

    [Goroutine]
    private static long Factorial(Log log, int n) => n <= 1 ? 1 : log.Step(n) * Factorial(log, n - 1);

    [Goroutine]
    private static bool IsEven(Log log, int n) => n == 0 || IsOdd(log, log.Step(n) - 1);

    [Goroutine]
    private static bool IsOdd(Log log, int n) => n != 0 && IsEven(log, log.Step(n) - 1);
}
