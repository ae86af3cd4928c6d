// Parameters that are passed on
// Expected: suspends
// Twins: 5
namespace Programs.ByRef.ParametersThatArePassedOn;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 1; Counter c = default;
        First(ref n, out int m, Twenty(), ref c); Console.WriteLine($"{n} {m} {c.N}");
    }

    static int Twenty() => 20;
    partial struct Counter { public int N; [Goroutine] public void Add() { Go.Yield(); N++; } }
    [Goroutine] static void First(ref int a, out int b, in int c, ref Counter d)
    {
        Second(ref a, out b, in c, ref d); b += Third(a, in c); d.Add(); Ordinary(ref a, ref b, in c, ref d);
    }
    [Goroutine] static void Second(ref int a, out int b, in int c, ref Counter d)
    {
        a += Of(c); b = a; Set(out b, a); d.Add(); d.N += 10;
    }
    [Goroutine] static int Third(int a, in int c) { Go.Yield(); a += 1; return a + c; }
    static void Ordinary(ref int a, ref int b, in int c, ref Counter d) { a++; b--; d.N += c; }
    static void Set(out int b, int value) => b = value;
}

// Writes:
// 22 62 32
