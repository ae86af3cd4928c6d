// Partial methods whose parts name their parameters differently
// Expected: suspends
// Twins: 3
namespace Programs.ByRefDeclarations.PartialMethodsWhosePartsNameTheirParametersDifferently;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1; Work(first: ref a, second: out int b, third: 5); Console.WriteLine($"{a} {b} {Sum(ref a, 1)} {a}");
    }

    [Goroutine] private static partial void Work(ref int first, out int second, in int third);
    private static partial void Work(ref int x, out int y, in int z) { Go.Yield(); x += z; y = x * 2; }
    [Goroutine] private static partial int Sum(ref int first, int second);
    private static partial int Sum(ref int x, int y) => x += Of(y);
}

// Writes:
// 6 12 7 7
