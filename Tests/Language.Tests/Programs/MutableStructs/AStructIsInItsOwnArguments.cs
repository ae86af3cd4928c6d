// A struct is in its own arguments
// Expected: compensated
// Twins: 6
namespace Programs.MutableStructs.AStructIsInItsOwnArguments;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Counter { N = 1 };
        c.Take(c.N); c.Take(c.Next()); c.Take(Of(c.N)); Console.WriteLine(c.N);
        c.Mix(ref c.N); Console.WriteLine(c.N);
        c.Same(ref c); Console.WriteLine(c.N);
        Console.WriteLine(c.Read(ref c.N) + " " + c.N);
        Console.WriteLine(c.N + c.Next() + c.N);
    }

    partial struct Counter
    {
        public int N;
        [Goroutine] public void Take(int n) { N = N * 10 + Of(n); }
        [Goroutine] public int Next() { Go.Yield(); return ++N; }
        [Goroutine] public void Mix(ref int n) { N++; Go.Yield(); n *= 3; N++; }
        [Goroutine] public void Same(ref Counter other) { other.N++; Go.Yield(); N *= 2; }
        [Goroutine] public readonly string Read(ref int n) { n += 7; Go.Yield(); return $"{N}"; }
    }
}

// Writes:
// 1452
// 4360
// 8722
// 8729 8729
// 26189
