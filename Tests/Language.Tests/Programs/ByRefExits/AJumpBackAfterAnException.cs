// A jump back after an exception
// Expected: compensated
// Twins: 2
namespace Programs.ByRefExits.AJumpBackAfterAnException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int tries = 0;
        Again:
        try { Fail(ref tries); Console.WriteLine(tries); }
        catch (InvalidOperationException) { goto Again; }
    }

    [Goroutine] static void Fail(ref int x) { x++; Go.Yield(); if (x < 3) throw new InvalidOperationException(); }
}

// Writes:
// 3
