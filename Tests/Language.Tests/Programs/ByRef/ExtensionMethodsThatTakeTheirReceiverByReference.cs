// Extension methods that take their receiver by reference
// Expected: suspends
// Twins: 4
namespace Programs.ByRef.ExtensionMethodsThatTakeTheirReceiverByReference;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 5; n.Increase(); n.Increase(by: 10);
        var c = new Counter { N = 1 }; c.Bump(ref n); c.Bump(ref n);
        Console.WriteLine($"{n} {c.N} {c.Peek()} {new Counter { N = 9 }.Peek()}");
    }
}

static partial class Extensions
{
    [Goroutine] public static void Increase(this ref int n, int by = 1) { Go.Yield(); n += by; }
    [Goroutine] public static void Bump(this ref Counter c, ref int n) { c.N++; Go.Yield(); n += c.N; }
    [Goroutine] public static int Peek(this in Counter c) { Go.Yield(); return c.N; }
}
struct Counter { public int N; }

// Writes:
// 21 3 3 9
