// Calls in catch and finally blocks
// Expected: compensated
// Twins: 2
namespace Programs.ByRefExits.CallsInCatchAndFinallyBlocks;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 0;
        try { throw new InvalidOperationException(); }
        catch (InvalidOperationException) { Add(ref n, 1); Console.WriteLine(n); }
        finally { Add(ref n, 10); Console.WriteLine(n); }
        try
        {
            try { throw new InvalidOperationException(); }
            catch (InvalidOperationException) { Add(ref n, 1000); }
            finally { Console.WriteLine(n); }
        }
        catch (OverflowException) { Console.WriteLine(n); }
        Console.WriteLine(n);
    }

    [Goroutine] static void Add(ref int x, int by) { x += by; Go.Yield(); if (by == 1000) throw new OverflowException(); }
}

// Writes:
// 1
// 11
// 1011
// 1011
// 1011
