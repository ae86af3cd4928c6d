// Exit runs finally blocks and nothing is written
// Expected: suspends
// Twins: 2
namespace Programs.ByRefExits.ExitRunsFinallyBlocksAndNothingIsWritten;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 1;
        Go.Run(() =>
        {
            int own = 1; try { Leave(ref own); } finally { Console.WriteLine($"finally"); }
            Console.WriteLine("never");
        }).Join();
        Console.WriteLine(n);
    }

    [Goroutine] static void Leave(ref int x) { x++; Go.Yield(); if (Goroutine.Current is not null) Go.Exit(); }
}

// Writes:
// finally
// 1
