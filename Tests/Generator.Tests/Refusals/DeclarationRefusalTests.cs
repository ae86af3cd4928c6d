using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Refusals;

/// <summary>Methods that cannot have a twin beside them.</summary>
public class DeclarationRefusalTests
{
    /// <summary>As long as names may be.</summary>
    private static readonly string LongName = new('n', 1023);

    private static readonly RefusedConstruct[] Constructs =
    [
        new("member of a mutable struct called on an in parameter",
            "var cell = new Cell(); Console.WriteLine($\"{Refused(in cell)} {cell.N}\");",
            """
            struct Cell { public int N; public int Next() => ++N; }
            [Goroutine] static int Refused(in Cell x) => x.Next() + x.Next() + x.N;
            """,
            "2 0"),
        new("member of anything called on an in parameter",
            "Console.WriteLine(Refused(4));",
            "[Goroutine] static string? Refused<T>(in T x) where T : struct => x.ToString();",
            "4"),
        new("more than seven by-reference parameters",
            "int x = 1; Refused(ref x, ref x, ref x, ref x, ref x, ref x, ref x, out x); Console.WriteLine(x);",
            "[Goroutine] static void Refused(ref int a, ref int b, ref int c, ref int d, ref int e, ref int f, ref int g, out int h) => "
            + "h = a + 1;",
            "2"),
        new("virtual method with a ref parameter",
            "int x = 1; new Worker().Refused(ref x); Console.WriteLine(x);",
            "partial class Worker { [Goroutine] public virtual void Refused(ref int x) { Go.Yield(); x++; } }",
            "2"),
        new("address of a ref parameter",
            "int x = 1; Refused(ref x); Console.WriteLine(x);",
            "[Goroutine] static unsafe void Refused(ref int x) { Go.Yield(); fixed (int* p = &x) *p = 5; }",
            "5"),
        new("promise of members about a result",
            "Console.WriteLine(Refused().Name);",
            """
            [Goroutine]
            [return: System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(default)]
            static Type Refused() => typeof(int);
            """,
            "Int32"),
        new("promise of members about an out parameter",
            "Refused(out var type); Console.WriteLine(type.Name);",
            """
            [Goroutine]
            static void Refused([System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(default)] out Type type) =>
                type = typeof(int);
            """,
            "Int32"),
        new("name of a local as long as the compiler allows",
            "Console.WriteLine(Refused(1));",
            $"[Goroutine] static int Refused(int x) {{ int {LongName} = x; Go.Yield(); return {LongName}; }}",
            "1"),
        new("name of a local function that is long together with that of the method",
            "Console.WriteLine(Refused(1));",
            $"[Goroutine] static int Refused(int x) {{ return {LongName[..980]}(); int {LongName[..980]}() {{ Go.Yield(); return x; }} }}",
            "1"),
        new("span parameter",
            "Console.WriteLine(Refused([1, 2]));",
            "[Goroutine] static int Refused(ReadOnlySpan<int> x) => x.Length;",
            "2"),
        new("array of pointers",
            "Other();",
            """
            static unsafe void Other() => Console.WriteLine(Refused(null!));
            [Goroutine] static unsafe int Refused(int*[] x) { Go.Yield(); return 1; }
            """,
            "1"),
        new("result that names a pointer",
            "Other();",
            """
            static unsafe void Other() => Console.WriteLine(Refused() is null);
            [Goroutine] static unsafe List<int*[]>? Refused() { Go.Yield(); return null; }
            """,
            "True"),
        new("constraint that names a pointer",
            "Other();",
            """
            static unsafe void Other() => Refused<List<int*[]>>();
            [Goroutine] static unsafe void Refused<T>() where T : IEnumerable<int*[]> { Go.Yield(); Console.WriteLine(typeof(T).Name); }
            """,
            "List`1"),
        new("params span",
            "Console.WriteLine(Refused(1, 2, 3));",
            "[Goroutine] static int Refused(params ReadOnlySpan<int> x) => x.Length;",
            "3"),
        new("type parameter that allows ref structs",
            "Console.WriteLine(Refused<int>(1));",
            "[Goroutine] static string Refused<T>(T x) where T : allows ref struct => typeof(T).Name;",
            "Int32"),
        new("ref return",
            "Refused()++; Console.WriteLine(Refused());",
            "static int _cell; [Goroutine] static ref int Refused() => ref _cell;",
            "1"),
        new("span return",
            "Console.WriteLine(Refused().Length);",
            "[Goroutine] static Span<int> Refused() => new int[2];",
            "2"),
        new("pointer parameter",
            "unsafe { int x = 5; Console.WriteLine(Refused(&x)); }",
            "[Goroutine] static unsafe int Refused(int* x) => *x;",
            "5",
            RunIsGoroutine: false),
        new("iterator",
            "foreach (int x in Refused()) Console.WriteLine(x);",
            "[Goroutine] static IEnumerable<int> Refused() { yield return 1; yield return 2; }",
            """
            1
            2
            """),
        new("async method",
            "Console.WriteLine(Refused().Result);",
            "[Goroutine] static async Task<int> Refused() { await Task.Yield(); return 3; }",
            "3"),
        new("synchronized method",
            "Refused();",
            """
            [Goroutine, System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
            static void Refused() => Console.WriteLine("synchronized");
            """,
            "synchronized"),
        new("static interface member",
            "Call<Worker>();",
            """
            partial interface IWork { [Goroutine] static virtual void Refused() => Console.WriteLine(1); }
            struct Worker : IWork;
            static void Call<T>() where T : IWork => T.Refused();
            """,
            "1"),
        new("interface member with a variant result",
            "Console.WriteLine(((ISource<object>)new Source()).Refused());",
            """
            partial interface ISource<out T> { [Goroutine] T Refused(); }
            class Source : ISource<string> { string ISource<string>.Refused() => "source"; }
            """,
            "source"),
        new("virtual method with 17 parameters",
            "new Worker().Refused(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);",
            """
            partial class Worker
            {
                [Goroutine]
                public virtual void Refused(
                    int a, int b, int c, int d, int e, int f, int g, int h, int i,
                    int j, int k, int l, int m, int n, int o, int p, int q) =>
                        Console.WriteLine(q);
            }
            """,
            "17"),
        new("override of an ordinary method beside an overload",
            "Worker worker = new(); worker.Refused(1); ((Base)worker).Refused(2);",
            """
            class Base { public virtual void Refused(int x) { } }
            partial class Worker : Base
            {
                [Goroutine] public override void Refused(int x) => Console.WriteLine(x);
                public void Refused(object x) => Console.WriteLine("object");
            }
            """,
            """
            object
            2
            """),
        new("virtual conditional method",
            "new Worker().Refused(1);",
            """
            class Worker2 : Worker { public override void Refused(int x) => Console.WriteLine("never"); }
            partial class Worker
            {
                [Goroutine, System.Diagnostics.Conditional("NEVER")]
                public virtual void Refused(int x) => Console.WriteLine("never");
            }
            """,
            ""),
        new("partial method whose parts swap names",
            "Refused(b: 1, a: 2);",
            """
            [Goroutine] static partial void Refused(int a, int b);
            static partial void Refused(int b, int a) => Console.WriteLine($"{b} {a}");
            """,
            "2 1"),
        new("method of an extension block on a reference",
            "int x = 1; x.Refused(); Console.WriteLine(x);",
            """
            }
            static partial class Extensions
            {
                extension(ref int x) { [Goroutine] public void Refused() => x++; }
            """,
            "2"),
        new("method of a ref struct",
            "Run2();",
            """
            static void Run2() => Console.WriteLine(new View { Cells = new int[2] }.Refused());

            ref partial struct View
            {
                public Span<int> Cells;
                [Goroutine] public int Refused() { Go.Yield(); return Cells.Length; }
            }
            """,
            "2"),
        new("type that is not partial",
            "Closed.Refused();",
            "static class Closed { [Goroutine] public static void Refused() => Console.WriteLine(1); }",
            "1"),
        new("type around the type that is not partial",
            "Closed.Open.Refused();",
            """
            static class Closed
            {
                public static partial class Open { [Goroutine] public static void Refused() => Console.WriteLine(1); }
            }
            """,
            "1"),
    ];

    private static IEnumerable<TestCaseData> Cases => RefusedConstruct.Cases(Constructs);

    [TestCaseSource(nameof(Cases))]
    public void RefusedMethodStaysOrdinaryCode(RefusedConstruct construct) => construct.VerifyProgram();

    [TestCaseSource(nameof(Cases))]
    public void RefusalNamesAPlaceInTheUsersCode(RefusedConstruct construct) => construct.VerifyRejections();
}
