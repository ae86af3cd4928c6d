// Recursion
// Expected: suspends
// Twins: 5
using System.Runtime.CompilerServices;

namespace Programs.Functions.Recursion;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Factorial(log, 6));
        log.Write(IsEven(log, 7));
        Hanoi(log, 3, 'a', 'b', 'c');
    }

    [Goroutine]
    private static long Factorial(Log log, int n) => n <= 1 ? 1 : log.Step(n) * Factorial(log, n - 1);

    [Goroutine]
    private static bool IsEven(Log log, int n) => n == 0 || IsOdd(log, log.Step(n) - 1);

    [Goroutine]
    private static bool IsOdd(Log log, int n) => n != 0 && IsEven(log, log.Step(n) - 1);

    [Goroutine]
    private static void Hanoi(Log log, int height, char from, char over, char to)
    {
        if (height == 0)
            return;
        Hanoi(log, height - 1, from, to, over);
        log.Step($"{height}: {from}->{to}");
        Hanoi(log, height - 1, over, from, to);
    }
}
