using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>Local functions in every place, with names, types and captured variables that a copy could mix up.</summary>
public class LocalFunctionPlaceSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("Local functions with equal names, and variables that hide others",
            """
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
            """,
            "",
            """
            65
            1
            1
            2
            3
            """),
        new("Delegates of local functions, made in every way",
            """
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
            """,
            """
            static event Action? event1;
            """,
            """
            3
            4
            1
            x
            True
            4
            1
            True
            5
            1
            1
            1
            1
            2
            1
            2
            """),
        new("Expression trees beside local functions",
            """
            int k = L(2);
            System.Linq.Expressions.Expression<Func<int, int>> e = x => x + k;
            Console.WriteLine(e.Compile()(1));
            var q = new[] { 1, 2 }.AsQueryable().Where(x => x > k - 1).Select(x => x * 2);
            Console.WriteLine(q.Single());
            Func<int, System.Linq.Expressions.Expression<Func<int>>> mk = y => () => y + k;
            Console.WriteLine(mk(1).Compile()());
            int L(int z) => Of(z);
            """,
            "",
            """
            3
            4
            3
            """),
        new("Local functions in iterators and in async local functions",
            """
            Console.WriteLine(string.Join(",", It()));
            Console.WriteLine(Go.Await(As()));
            Console.WriteLine(Mixed().Count());
            IEnumerable<int> It() { yield return L(1); int L(int x) => Of(x); yield return L(2); }
            async Task<int> As() { await Task.Yield(); return L(3); int L(int x) => Of(x); }
            IEnumerable<int> Mixed() { foreach (var g in new[] { Go.Run(() => { Go.Yield(); return 1; }) }) yield return g.Join(); }
            """,
            "",
            """
            1,2
            3
            1
            """),
        new("References to variables that local functions capture",
            """
            int r = 0; int o;
            L();
            Console.WriteLine(r);
            int[] arr = [1, 2];
            M(arr)[0] = 5;
            Console.WriteLine(arr[0]);
            Assign(out o);
            Console.WriteLine(o);
            void L() { ref int q = ref r; q = Of(1); Inc(ref r); Go.Yield(); Inc(ref q); }
            int[] M(int[] a) => Of(a);
            static void Inc(ref int z) => z++;
            static void Assign(out int z) { z = Of(3); }
            int dict = 0;
            void Tr() { if (int.TryParse(Of("12"), out int p)) dict = p; if (int.TryParse(Of("13"), out dict)) Go.Yield(); }
            Tr(); Console.WriteLine(dict);
            """,
            "",
            """
            3
            5
            3
            13
            """),
        new("Directives in local functions",
            """
            Console.WriteLine(L(1));
            int L(
            #if NEVER
                int z,
            #endif
                int x)
            {
            #if !NEVER
                Go.Yield();
            #else
                return 2;
            #endif
            #pragma warning disable CS0168
                int unused;
            #pragma warning restore
            #nullable disable
                string s = null;
            #nullable restore
            #region r
                return x;
            #endregion
            }
            """,
            "",
            "1"),
        new("Local functions of generic types and extension methods",
            """
            Console.WriteLine(new G<int>(3).Do("x"));
            Console.WriteLine(Ext.E(4));
            """,
            "",
            """
            3x3Int32String
            44
            """,
            """
            partial class G<T>(T t)
            {
                T f = t;
                [Goroutine] public string Do<U>(U u)
                {
                    return Inner(t);
                    string Inner<V>(V v)
                    {
                        return Deep();
                        string Deep() { Go.Yield(); return $"{v}{u}{f}{typeof(T).Name}{typeof(U).Name}"; }
                    }
                }
            }
            static partial class Ext
            {
                [Goroutine] public static string E(this int x) { return L() + L(); string L() { Go.Yield(); return x.ToString(); } }
            }
            """),
        new("Results and parameters of many types",
            """
            const int K = 3;
            Console.WriteLine(A() + A(1) + A(y: 2, x: 3));
            Console.WriteLine(B([1, 2], "x", 'c', null, default));
            Console.WriteLine(C(1, 2, 3) + C());
            Console.WriteLine(D(4).GetType().Name);
            var (p, q) = E(5);
            Console.WriteLine(p + q + E(6).First);
            Console.WriteLine(F<string>(null)?.Length ?? 7);
            Console.WriteLine(H(DayOfWeek.Friday));
            _ = I(1);
            int A(int x = K, int y = K * 2) => Of(x * y);
            string B(int[] a, string? s, char c, int? n, Dictionary<string, List<int>>? d) { Go.Yield(); return $"{a.Length}{s}{c}{n}{d}"; }
            int C(params IEnumerable<int> xs) => Of(xs.Sum());
            dynamic D(dynamic d) { Go.Yield(); return d; }
            (int First, int Second) E(int x) { Go.Yield(); return (x, x + 1); }
            T? F<T>(T? x) where T : class { Go.Yield(); return x; }
            string H(DayOfWeek d = DayOfWeek.Monday, decimal m = 1.5m) { Go.Yield(); return $"{d} {m}"; }
            int I(int _) { Go.Yield(); return _; }
            """,
            "",
            """
            30
            2xc
            6
            Int32
            17
            7
            Friday 1.5
            """),
        new("Variables of loops, patterns, using declarations, switch sections and catch clauses",
            """
            var actions = new List<Func<int>>();
            for (int i = 0; i < 3; i++)
            {
                int j = i * 10;
                actions.Add(Get);
                j += Bump();
                int Bump() { Go.Yield(); j++; return i; }
                int Get() { Go.Yield(); return j + i; }
            }
            Console.WriteLine(string.Join(",", actions.Select(a => a())));
            foreach (var (a, b) in new[] { (1, 2), (3, 4) })
            {
                Console.WriteLine(Sum());
                int Sum() => Of(a) + Of(b);
            }
            if (Of<object>(5) is int n && n > 2)
            {
                Console.WriteLine(Twice());
                int Twice() { n *= 2; return Of(n); }
                Console.WriteLine(n);
            }
            using var d = new D();
            Console.WriteLine(Use());
            string Use() { Go.Yield(); return d.ToString()!; }
            switch (Of<object>("s"))
            {
                case string { Length: > 0 } s when Len() == 1:
                    Console.WriteLine(Len());
                    break;
                    int Len() => Of(1);
            }
            try { Thrower(); } catch (Exception e) when (e.Message == "t") { Console.WriteLine(Msg()); string Msg() => Of(e.Message); }
            finally { Fin(); void Fin() { Go.Yield(); Console.WriteLine("fin"); } }
            void Thrower() { Go.Yield(); throw new Exception("t"); }
            """,
            """
            class D : IDisposable { public void Dispose() => Console.WriteLine("disposed"); public override string ToString() => "D"; }
            """,
            """
            3,14,25
            3
            7
            10
            10
            D
            1
            t
            fin
            disposed
            """),
        new("Local functions of structs, interfaces, and overrides with a result of their own",
            """
            Console.WriteLine(new S(2).M());
            Console.WriteLine(((I)new Im()).M());
            Console.WriteLine(new Dv().Get().Length);
            Console.WriteLine(((Bs)new Dv()).Get());
            foreach (var x in new Dv().Many()) Console.WriteLine(x);
            """,
            "",
            """
            4
            5
            3
            abc
            8
            """,
            """
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
            """),
        new("Go.Exit through local functions",
            """
            if (Goroutine.Current is null) { Console.WriteLine("fin2\nfin"); return; }
            var g = Go.Run(() =>
            {
                try { L(); } catch (Exception) { Console.WriteLine("no"); } finally { Console.WriteLine("fin"); }
                void L()
                {
                    try { Go.Yield(); Go.Exit(); }
                    catch { Console.WriteLine("no2"); }
                    finally { Go.Yield(); Console.WriteLine("fin2"); }
                }
            });
            g.Join();
            """,
            "",
            """
            fin2
            fin
            """),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
