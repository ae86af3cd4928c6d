// Named arguments out of order, and optional ones
// Expected: suspends
// Twins: 2
namespace Programs.ByRef.NamedArgumentsOutOfOrderAndOptionalOnes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1, b = 2;
        Fill(second: out int y, start: Of(3), first: ref a);
        Fill(ref b, out var z);
        Console.WriteLine($"{a} {b} {y} {z}");
    }

    [Goroutine] static void Fill(ref int first, out int second, int start = 100) { first += Of(start); second = first * 2; }
}

// Writes:
// 4 102 8 204
