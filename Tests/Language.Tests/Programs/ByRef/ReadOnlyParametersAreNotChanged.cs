// Read-only parameters are not changed
// Expected: suspends
// Twins: 5
namespace Programs.ByRef.ReadOnlyParametersAreNotChanged;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Counter { N = 5 };
        Console.WriteLine($"{Look(c)} {Look(in c)} {Look(new Counter { N = 8 })} {Text(7)} {Text("t")} {c.N}");
        Console.WriteLine(Copy(in c) + " " + c.N + " " + Fields((1, new Counter { N = 3 })));
    }

    struct Counter { public int N; public int Next() => ++N; public readonly int Peek() => N; }
    [Goroutine] static int Look(in Counter c) { Go.Yield(); return c.N * 2; }
    [Goroutine] static string Text<T>(in T value) { Go.Yield(); return $"{value}"; }
    [Goroutine] static int Copy(in Counter c) { var own = c; Go.Yield(); return own.Next() + own.Next() + c.N; }
    [Goroutine] static int Fields(in (int A, Counter B) t) { Go.Yield(); return t.A + t.B.N; }
}

// Writes:
// 10 10 16 7 t 5
// 18 5 4
