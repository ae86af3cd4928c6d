// Local functions with equal names, and variables that hide others
// Expected: suspends
// Twins: 1
namespace Programs.LocalFunctionPlaces.LocalFunctionsWithEqualNamesAndVariablesThatHideOthers;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int v = 1;
        Console.WriteLine(A(5));
        int A(int v)
        {
            return B(v + 1) + Of(v);
            static int B(int v) { int w = Of(v); return C(); int C() { int v = w * 10; return Of(v); } }
        }
        Console.WriteLine(v);
        { int F() => Of(1); Console.WriteLine(F()); }
        { int F() => Of(2); Console.WriteLine(F()); }
        Console.WriteLine(Run2());
        int Run2() { return Run2b(); int Run2b() { return Of(3); } }
    }
}

// Writes:
// 65
// 1
// 1
// 2
// 3
