// Seven values at once
// Expected: suspends
// Twins: 2
namespace Programs.ByRef.SevenValuesAtOnce;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7;
        Console.WriteLine(Turn(ref a, ref b, ref c, ref d, ref e, ref f, ref g) + $" {a}{b}{c}{d}{e}{f}{g}");
    }

    [Goroutine] static int Turn(ref int a, ref int b, ref int c, ref int d, ref int e, ref int f, ref int g)
    {
        Go.Yield(); (a, b, c, d, e, f, g) = (b, c, d, e, f, g, a); return a;
    }
}

// Writes:
// 2 2345671
