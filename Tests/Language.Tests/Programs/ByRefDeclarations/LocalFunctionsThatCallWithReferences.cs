// Local functions that call with references
// Expected: compensated
// Twins: 3
namespace Programs.ByRefDeclarations.LocalFunctionsThatCallWithReferences;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int outer = 1;
        Work(3); Console.WriteLine(outer);
        void Work(int times)
        {
            int own = 0;
            for (int i = 0; i < times; i++) { Add(ref own, i); Add(ref outer, own); }
            if (Try(own, out var found)) Console.WriteLine($"{own} {found}");
        }
    }

    [Goroutine] static void Add(ref int n, int by) { Go.Yield(); n += by; }
    [Goroutine] static bool Try(int n, out int found) { found = Of(n * 2); return true; }
}

// Writes:
// 3 6
// 5
