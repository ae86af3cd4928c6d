// Calls with by-reference arguments, also in local functions and lambdas
// Expected: compensated
// Twins: 4
namespace Programs.ConditionalAccessPlaces.CallsWithByReferenceArgumentsAlsoInLocalFunctionsAndLambdas;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        N? n = new(), none = null;
        int a = 1;
        n?.Add(ref a, 2);
        none?.Add(ref a, 2);
        Console.WriteLine(a);
        Console.WriteLine(n?.Add(ref a, 3));
        Console.WriteLine(n?.Self()?.Get(out int b));
        n?.Get(out a);
        Console.WriteLine(a);
        if (n?.Get(out int c) == true) Console.WriteLine(c);
        Console.WriteLine(Local());
        Console.WriteLine(a);
        int Local()
        {
            n?.Add(ref a, 4); int d = 0; n!.Add(ref d, 5); Inner(ref d); return d;
            void Inner(ref int x) { n?.Add(ref x, 6); }
        }
        var v = new GoroutineGen.Sync.OnceValue<int>(() => { int z = 1; n?.Add(ref z, 7); n?.Get(out z); return z; });
        Console.WriteLine(v.Get());
    }
}

partial class N
{
    [Goroutine] public int Add(ref int x, int y) { Go.Yield(); x += y; return x; }
    [Goroutine] public bool Get(out int x) { Go.Yield(); x = 7; return true; }
    [Goroutine] public N? Self() { Go.Yield(); return this; }
}

// Writes:
// 3
// 6
// True
// 7
// 7
// 11
// 11
// 7
