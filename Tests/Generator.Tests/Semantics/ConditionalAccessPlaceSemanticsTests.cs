using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>Calls that wait behind <c>?.</c> in every place, and with receivers and values of every kind.</summary>
public class ConditionalAccessPlaceSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("Tests in each other, in nested functions and in every kind of statement",
            """
            string? a = "abc";
            N? n = new N();
            Console.WriteLine(L(n));
            Console.WriteLine(n?.Get(n?.Get(n?.Get(4) ?? 0) ?? 0));
            var q = Go.Run(() => n?.Get(Go.Run(() => { return M(); int M() => n?.Get(7) ?? 0; }).Join()));
            Console.WriteLine(q.Join());
            int? L(N? m) { return m?.Get(K() ?? 0); int? K() => m?.Get(3); }
            Console.WriteLine(n?.Get(1).ToString().Length);
            Console.WriteLine(n?.Self?.Self?.Get(1).ToString());
            bool b = n?.Get(1) is 1 && n?.Get(2) is { } two && two == 2;
            Console.WriteLine(b);
            int?[] arr = [n?.Get(5), n?.Self?.Get(6)];
            Console.WriteLine(arr[0] + arr[1]);
            (int? c, int? d) = (n?.Get(1), n?.Get(2));
            Console.WriteLine(c + d);
            string s = n?.Name(1)?.ToUpper() + n?.Name(2)?[1];
            Console.WriteLine(s);
            if (n?.Get(1) == 1) if (n == null) n?.Get(2); else Console.WriteLine("else");
            do n?.Get(1); while (n?.Get(1) == 2);
            lab: n?.Get(3);
            using (n?.Disp()) { }
            foreach (var z in n?.List() ?? []) Console.WriteLine(z);
            Console.WriteLine(n?.Enum());
            Console.WriteLine((n?.Enum())?.ToString());
            Console.WriteLine(n?.Tup(1).A);
            Console.WriteLine(checked(n?.Get(1) + 1));
            Func<int>? f = n?.Fun(8);
            Console.WriteLine(f());
            Console.WriteLine(n?.Fun(9)());
            Console.WriteLine(n?.Fun(9)?.Invoke());
            n?.Act()();
            Exception ex = n?.Exc() ?? new Exception("no");
            try { throw n?.Exc() ?? new Exception("no"); } catch (Exception e) { Console.WriteLine(e.Message); }
            """,
            "",
            """
            3
            4
            7
            1
            1
            True
            11
            3
            N12
            else
            1
            Monday
            Monday
            1
            2
            8
            9
            9
            act
            exc
            """,
            """
            partial class N
            {
                public N? Self => this;
                [Goroutine] public int Get(int x) { Go.Yield(); return x; }
                [Goroutine] public string? Name(int x) { Go.Yield(); return "n" + x; }
                [Goroutine] public IDisposable? Disp() { Go.Yield(); return null; }
                [Goroutine] public List<int>? List() { Go.Yield(); return [1]; }
                [Goroutine] public DayOfWeek Enum() { Go.Yield(); return DayOfWeek.Monday; }
                [Goroutine] public (int A, int B) Tup(int x) { Go.Yield(); return (x, x); }
                [Goroutine] public Func<int> Fun(int x) { Go.Yield(); return () => x; }
                [Goroutine] public Action Act() { Go.Yield(); return () => Console.WriteLine("act"); }
                [Goroutine] public Exception Exc() { Go.Yield(); return new Exception("exc"); }
            }
            """),
        new("Receivers and values of every kind",
            """
            N? n = new N();
            int x = 1;
            x = n?.Get(x = 5) ?? 0;
            Console.WriteLine(x);
            if (n?.Self is { } m && m?.Get(2) == 2) Console.WriteLine(m.Get(3));
            string t = (n?.Self)?.Name()!;
            Console.WriteLine(t);
            Console.WriteLine(n?.Self!.Self?.Name()![0]);
            Console.WriteLine((n ?? n)?.Name());
            Console.WriteLine((Of(n))?.Name());
            Console.WriteLine(((N?)n)?.Name());
            Console.WriteLine((n as N)?.Name());
            Console.WriteLine((Of(true) ? n : null)?.Name());
            Console.WriteLine(new N()?.Name());
            Console.WriteLine((x > 0 ? null : n)?.Name() == null);
            int?[]? arr = [1]; List<N?> ns = [n, null];
            foreach (var e in ns) Console.WriteLine(e?.Name() ?? "null");
            Console.WriteLine(ns[0]?.Name() + ns[1]?.Name());
            Console.WriteLine(n?.Arr[0]?.Name());
            var anon = new { V = n?.Get(1), W = n?.Name() };
            Console.WriteLine(anon.V + anon.W);
            Console.WriteLine((n?.Get(1), n?.Get(2)));
            long total = 0; total += n?.Get(3) ?? 0; Console.WriteLine(total);
            Console.WriteLine(-n?.Get(4));
            Console.WriteLine(n?.Get(4) as object);
            Console.WriteLine((long?)n?.Get(4));
            Console.WriteLine(n?.Get(5) is > 4 and < 6);
            Console.WriteLine(!n?.Yes());
            Console.WriteLine(n?.Yes() ?? false ? "y" : "n");
            Console.WriteLine(default(N)?.Get(Boom()) is null);
            Func<int?> lam = () => n?.Get(6);
            Console.WriteLine(lam());
            ulong? u = n?.Big(); Console.WriteLine(u);
            DateTime? dt = n?.When(); Console.WriteLine(dt?.Year);
            Console.WriteLine(n?.Gen<int>(3)); Console.WriteLine(n?.Gen("s")); Console.WriteLine(n?.Gen<int?>(null) is null);
            object o = n?.Get(7)!; Console.WriteLine(o);
            IComparable<int>? ic = n?.Get(8); Console.WriteLine(ic!.CompareTo(8));
            n?.Next = n?.Self; Console.WriteLine(n?.Next?.Name());
            static int Boom() => throw new Exception();
            Console.WriteLine(Typed(n) + Typed<N>(null));
            string Typed<T>(T? v) where T : N => v?.Name() ?? "nil";
            """,
            "",
            """
            5
            3
            n
            n
            n
            n
            n
            n
            n
            n
            True
            n
            null
            n
            n
            1n
            (1, 2)
            3
            -4
            4
            4
            True
            False
            y
            True
            6
            18446744073709551615
            2020
            3
            s
            True
            7
            0
            n
            nnil
            """,
            """
            partial class N
            {
                public N? Self => this; public N? Next; public N?[] Arr => [this];
                [Goroutine] public int Get(int x) { Go.Yield(); return x; }
                [Goroutine] public bool Yes() { Go.Yield(); return true; }
                [Goroutine] public ulong Big() { Go.Yield(); return ulong.MaxValue; }
                [Goroutine] public DateTime When() { Go.Yield(); return new DateTime(2020, 1, 1); }
                [Goroutine] public T Gen<T>(T x) { Go.Yield(); return x; }
                [Goroutine] public string? Name() { Go.Yield(); return "n"; }
            }
            """),
        new("Calls with by-reference arguments, also in local functions and lambdas",
            """
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
            """,
            "",
            """
            3
            6
            True
            7
            7
            11
            11
            7
            """,
            """
            partial class N
            {
                [Goroutine] public int Add(ref int x, int y) { Go.Yield(); x += y; return x; }
                [Goroutine] public bool Get(out int x) { Go.Yield(); x = 7; return true; }
                [Goroutine] public N? Self() { Go.Yield(); return this; }
            }
            """),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
