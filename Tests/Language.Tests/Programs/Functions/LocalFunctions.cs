// Local functions
// Expected: suspends
// Twins: 1
using System.Runtime.CompilerServices;

namespace Programs.Functions.LocalFunctions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var total = 0;
        Add(log.Step(1));
        Add(log.Step(2));
        log.Step(total);
        log.Step(Fibonacci(10));
        log.Step(Twice(x => x + total, log.Step(5)));

        void Add(int value) => total += value;

        static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

        int Twice(Func<int, int> function, int value)
        {
            log.Write($"twice {value}");
            return function(function(value));
        }
    }
}
