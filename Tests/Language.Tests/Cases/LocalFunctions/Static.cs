// static local functions
// Expected: suspends
namespace Cases.LocalFunctions.Static;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(Fibonacci(10) + Square(log.Step(3)));

        static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

        static int Square(int n) => n * n;
    }
}
