// Returns from everywhere
// Expected: suspends
// Twins: 2
namespace Programs.ByRefExits.ReturnsFromEverywhere;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 8; i++) { int n = 10; string r = Way(i, ref n); Console.WriteLine($"{i} {r} {n}"); }
    }

    [Goroutine]
    static string Way(int way, ref int n)
    {
        if (way == 0)
            return Of("if");
        else if (way == 1) { n++; return "else"; }
        switch (way)
        {
            case 2: n += 2; return "case";
            case 3: goto case 2;
            case 4: foreach (int x in new[] { 1, 2 }) for (;;) { n += x; return "loop"; } break;
            case 5: goto Done;
        }
        string Local(int y) { if (y > 0) return "local"; return "none"; }
        Func<int, string> lambda = z => { return Local(z); };
        do { if (way == 6) return lambda(1) + Of(n); n += 5; } while (n < 20);
        return lambda(0);
    Done:
        n = 0;
        return
            "goto";
    }
}

// Writes:
// 0 if 10
// 1 else 11
// 2 case 12
// 3 case 12
// 4 loop 11
// 5 goto 0
// 6 local10 10
// 7 none 20
