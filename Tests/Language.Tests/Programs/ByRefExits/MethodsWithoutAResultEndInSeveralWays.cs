// Methods without a result end in several ways
// Expected: compensated
// Twins: 6
namespace Programs.ByRefExits.MethodsWithoutAResultEndInSeveralWays;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 0;
        for (int i = 0; i < 4; i++) { End(i, ref n, out string text); Console.WriteLine($"{n} {text}"); }
        Empty(ref n); Whole(ref n); Console.WriteLine(n);
        try { Never(ref n); } catch (InvalidOperationException) { Console.WriteLine(n); }
        try { Always(out n); } catch (InvalidOperationException) { Console.WriteLine("always"); }
    }

    [Goroutine]
    static void End(int way, ref int n, out string text)
    {
        text = "start";
        if (way == 0) return;
        try { if (way == 1) { text = "try"; return; } n++; }
        finally { n += 10; Go.Yield(); }
        if (way == 2) { text = "last"; return; }
        text = "end";
    }
    [Goroutine] static void Empty(ref int n) { }
    [Goroutine] static void Whole(ref int n) => n += Of(1000);
    [Goroutine] static void Never(ref int n) { n++; Go.Yield(); throw new InvalidOperationException(); }
    [Goroutine] static void Always(out int n) => throw new InvalidOperationException();
}

// Writes:
// 0 start
// 10 try
// 21 last
// 32 end
// 1032
// 1033
// always
