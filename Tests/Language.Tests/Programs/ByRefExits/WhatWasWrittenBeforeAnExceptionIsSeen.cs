// What was written before an exception is seen
// Expected: compensated
// Twins: 2
namespace Programs.ByRefExits.WhatWasWrittenBeforeAnExceptionIsSeen;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 0;
        try { Fail(ref a); } catch (InvalidOperationException) { Console.WriteLine(a); }
        int b = 0;
        try { Fail(ref b); } catch (InvalidOperationException) { }
        Console.WriteLine(b);
        int c = 0;
        try { try { Fail(ref c); } finally { Console.WriteLine(c); } } catch (InvalidOperationException) { }
        for (int i = 0, d = 0; i < 2; i++) { Console.WriteLine(d); try { Fail(ref d); } catch (InvalidOperationException) { } }
        int e = 0;
        try { Fail(ref e); } catch (InvalidOperationException) when (e == 1) { Console.WriteLine("filtered"); }
    }

    [Goroutine] static void Fail(ref int x) { x++; Go.Yield(); throw new InvalidOperationException(); }
}

// Writes:
// 1
// 1
// 1
// 0
// 1
// filtered
