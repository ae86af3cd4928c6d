// Local functions in a method with by-reference parameters
// Expected: suspends
// Twins: 2
namespace Programs.ByRefDeclarations.LocalFunctionsInAMethodWithByReferenceParameters;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 1; string trail = "";
        Console.WriteLine($"{Work(ref n, out int last, ref trail)} {n} {last} {trail}");
    }

    [Goroutine]
    static int Work(ref int n, out int last, ref string trail)
    {
        int sum = 0;
        n += Step(2);
        try { last = Step(3); if (n > 0) return Step(4); }
        finally { last = sum; trail += Step(5); }
        return 0;
        int Step(int by) { Go.Yield(); sum += by; return by * 10; }
    }
}

// Writes:
// 40 21 9 50
