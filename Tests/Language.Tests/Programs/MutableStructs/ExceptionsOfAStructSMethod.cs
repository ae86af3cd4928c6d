// Exceptions of a struct's method
// Expected: compensated
// Twins: 3
namespace Programs.MutableStructs.ExceptionsOfAStructSMethod;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Counter();
        try { c.Fail(); } catch (InvalidOperationException) { Console.WriteLine(c.N); }
        c.Guarded(); Console.WriteLine(c.N);
        try { var inner = new Counter(); inner.Fail(); } catch (InvalidOperationException) { Console.WriteLine("inner"); }
    }

    partial struct Counter
    {
        public int N;
        [Goroutine] public void Fail() { N++; Go.Yield(); throw new InvalidOperationException(); }
        [Goroutine] public void Guarded() { try { Fail(); } catch (InvalidOperationException) { N += 100; } finally { N += 1000; } }
    }
}

// Writes:
// 1
// 1102
// inner
