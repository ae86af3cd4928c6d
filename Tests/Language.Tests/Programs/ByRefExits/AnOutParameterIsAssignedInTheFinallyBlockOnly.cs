// An out parameter is assigned in the finally block only
// Expected: suspends
// Twins: 2
namespace Programs.ByRefExits.AnOutParameterIsAssignedInTheFinallyBlockOnly;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(M(true, out int a) + " " + a);
        Console.WriteLine(M(false, out a) + " " + a);
    }

    [Goroutine]
    static string M(bool early, out int x)
    {
        try { if (early) return Of("early"); Go.Yield(); }
        finally { x = Of(early ? 1 : 2); }
        return "late";
    }
}

// Writes:
// early 1
// late 2
