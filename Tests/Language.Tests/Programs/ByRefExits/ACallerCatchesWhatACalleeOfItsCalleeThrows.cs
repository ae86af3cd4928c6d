// A caller catches what a callee of its callee throws
// Expected: compensated
// Twins: 6
namespace Programs.ByRefExits.ACallerCatchesWhatACalleeOfItsCalleeThrows;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 0;
        Outer(ref a);
        Console.WriteLine(a);
        Console.WriteLine(Safe(out int b) + " " + b);
    }

    [Goroutine] static void Outer(ref int x) { x = 1; try { Inner(ref x); } catch (InvalidOperationException) { x += 1000; } }
    [Goroutine] static void Inner(ref int x) { x += 10; Deep(ref x); }
    [Goroutine] static void Deep(ref int x) { x += 100; Go.Yield(); throw new InvalidOperationException(); }
    [Goroutine] static bool Safe(out int x)
    {
        x = -1; try { Risky(out x); return true; } catch (InvalidOperationException) { return false; }
    }
    [Goroutine] static void Risky(out int x) { x = Of(5); throw new InvalidOperationException(); }
}

// Writes:
// 1111
// False 5
