// A variable in another argument of its call
// Expected: compensated
// Twins: 3
namespace Programs.ByRefAliases.AVariableInAnotherArgumentOfItsCall;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1;
        Console.WriteLine(Diff(ref a, a + 1));
        Console.WriteLine(Diff(ref a, a = 20));
        Console.WriteLine(Diff(ref a, Bump(ref a)));
        Console.WriteLine(Diff(ref a, Of(a)));
        Console.WriteLine(a);
    }

    [Goroutine] static int Diff(ref int x, int y) { x += Of(100); return x - y; }
    [Goroutine] static int Bump(ref int x) { x = Of(x + 1); return x; }
}

// Writes:
// 99
// 100
// 100
// 100
// 321
