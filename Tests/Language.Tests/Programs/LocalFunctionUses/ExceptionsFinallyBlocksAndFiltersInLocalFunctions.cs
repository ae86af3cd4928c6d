// Exceptions, finally blocks and filters in local functions
// Expected: suspends
// Twins: 1
namespace Programs.LocalFunctionUses.ExceptionsFinallyBlocksAndFiltersInLocalFunctions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try { Outer(); }
        catch (InvalidOperationException e) when (e.Message == "inner") { Say("caught"); }
        Console.WriteLine(Result(true) + Result(false));
        void Outer()
        {
            try { Inner(); }
            finally { Say("finally"); }
        }
        static void Inner()
        {
            Go.Yield();
            throw new InvalidOperationException("inner");
        }
        int Result(bool fail)
        {
            try { return fail ? throw new FormatException() : Of(1); }
            catch (FormatException) { return Of(10); }
        }
    }
}

// Writes:
// <finally>
// <caught>
// 11
