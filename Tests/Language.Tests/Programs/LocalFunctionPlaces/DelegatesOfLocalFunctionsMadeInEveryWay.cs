// Delegates of local functions, made in every way
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionPlaces.DelegatesOfLocalFunctionsMadeInEveryWay;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 0;
        Action a = Inc; a += Inc; a();
        Inc();
        Console.WriteLine(n);
        a -= Inc; a();
        Console.WriteLine(n);
        Func<int, int> g = Id; Console.WriteLine(g(1));
        Func<string, string> h = Id<string>; Console.WriteLine(h("x"));
        Delegate d = Inc; Console.WriteLine(d.Method.Name.Contains("Inc"));
        var inferred = Id<int>; Console.WriteLine(inferred(4));
        Console.WriteLine(new[] { 3, 1, 2 }.OrderBy(Id).First());
        event1 += Inc; event1(); event1 -= Inc; Console.WriteLine(event1 is null);
        Console.WriteLine(n);
        unsafe { }
        var t = (First: (Func<int>)One, Second: 2);
        Console.WriteLine(t.First());
        Console.WriteLine(((Func<int>)One)());
        Console.WriteLine(new Func<int>(One)());
        bool cond = Of(true);
        Func<int> cnd = cond ? One : Two;
        Console.WriteLine(cnd());
        Func<int>[] fs = [One, Two];
        Console.WriteLine(fs[1]());
        Use(One); Use(Two);
        void Use(Func<int> f) { Go.Yield(); Console.WriteLine(f()); }
        int One() => Of(1);
        int Two() => Of(2);
        void Inc() { Go.Yield(); n++; }
        T Id<T>(T x) => Of(x);
    }

    static event Action? event1;
}

// Writes:
// 3
// 4
// 1
// x
// True
// 4
// 1
// True
// 5
// 1
// 1
// 1
// 1
// 2
// 1
// 2
