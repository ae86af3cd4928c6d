// Overloads that differ in how and what they take
// Expected: suspends
// Twins: 12
namespace Programs.ByRef.OverloadsThatDifferInHowAndWhatTheyTake;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int i = 1; long l = 2; object o = "o"; string s = "s";
        M(i); M(ref i); M(ref l); M(ref o); M(ref s);
        Parse("7", out int n); Parse("8", out long m);
        Mixed(ref i, 5); Mixed(ref l, 5); Only(7L, i); Only(i, 8L);
        Console.WriteLine($"{i} {l} {o} {s} {n} {m}");
    }

    [Goroutine] static void M(int x) => Say($"int {x}");
    [Goroutine] static void M(ref int x) { Say($"ref int {x}"); x += 10; }
    [Goroutine] static void M(ref long x) { Say($"ref long {x}"); x += 20; }
    [Goroutine] static void M(ref object x) { Say($"ref object {x}"); x = 5; }
    [Goroutine] static void M(ref string x) { Say($"ref string {x}"); x += x; }
    [Goroutine] static bool Parse(string text, out int value) => int.TryParse(Of(text), out value);
    [Goroutine] static bool Parse(string text, out long value) => long.TryParse(Of(text + "0"), out value);
    [Goroutine] static void Mixed(ref int a, long b) => a += Of((int)b);
    [Goroutine] static void Mixed(ref long a, int b) => a -= Of(b);
    [Goroutine] static void Only(in long a, int b) => Say(a * b);
    [Goroutine] static void Only(int a, in long b) => Say(a - b);
}

// Writes:
// <int 1>
// <ref int 1>
// <ref long 2>
// <ref object o>
// <ref string s>
// <112>
// <8>
// 16 17 5 ss 7 80
