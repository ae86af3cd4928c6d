// The same variable twice
// Expected: compensated
// Twins: 4
namespace Programs.ByRefAliases.TheSameVariableTwice;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1, b = 2;
        Swap(ref a, ref b); Console.WriteLine($"{a} {b}");
        Twice(ref a, ref a); Console.WriteLine(a);
        Mix(ref a, in a); Console.WriteLine(a);
    }

    [Goroutine] static void Swap(ref int x, ref int y) { Go.Yield(); (x, y) = (y, x); }
    [Goroutine] static void Twice(ref int x, ref int y) { x++; Go.Yield(); y *= 10; x += y; }
    [Goroutine] static void Mix(ref int x, in int y) { x++; Go.Yield(); x += y; }
}

// Writes:
// 2 1
// 60
// 122
