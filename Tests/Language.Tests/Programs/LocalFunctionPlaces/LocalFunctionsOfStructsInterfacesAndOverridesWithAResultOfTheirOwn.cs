// Local functions of structs, interfaces, and overrides with a result of their own
// Expected: suspends
// Twins: 6
namespace Programs.LocalFunctionPlaces.LocalFunctionsOfStructsInterfacesAndOverridesWithAResultOfTheirOwn;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(new S(2).M());
        Console.WriteLine(((I)new Im()).M());
        Console.WriteLine(new Dv().Get().Length);
        Console.WriteLine(((Bs)new Dv()).Get());
        foreach (var x in new Dv().Many()) Console.WriteLine(x);
    }
}

readonly partial struct S(int v)
{
    readonly int f = v;
    [Goroutine] public int M() { int c = f; return L() + L(); int L() { Go.Yield(); return c; } }
}
partial interface I { [Goroutine] int M() { return L(); int L() { Go.Yield(); return 5; } } }
class Im : I { }
partial class Bs { [Goroutine] public virtual object Get() { return L(); object L() { Go.Yield(); return 1; } } }
partial class Dv : Bs
{
    [Goroutine] public override string Get()
    {
        if (Tr()) return L(); return "";
        string L() { Go.Yield(); return "abc"; }
        bool Tr() { Go.Yield(); return true; }
    }
    [Goroutine] public List<int> Many() { List<int> l = []; Add(8); return l; void Add(int x) { Go.Yield(); l.Add(x); } }
}

// Writes:
// 4
// 5
// 3
// abc
// 8
