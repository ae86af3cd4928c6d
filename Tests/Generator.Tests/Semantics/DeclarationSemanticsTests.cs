using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>Signatures and containing types; which method a call means.</summary>
public class DeclarationSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("Default values of every kind",
            """
            Show();
            Show(t: default, e: Kind.None, s: null);
            """,
            """
            enum Kind { None, Some }
            const int Four = 4;

            [Goroutine]
            static void Show(
                Kind e = Kind.Some, decimal d = 1.5m, TimeSpan t = default, string? s = "a\"\n\\", char c = '\'',
                double x = double.NegativeInfinity,
                long? n = null, int four = Four * 2, Kind? k = Kind.Some, object? o = null, float f = 0.1f, bool b = true) =>
                Console.WriteLine(FormattableString.Invariant($"{e} {d} {t.Ticks} {s?.Length} {c} {x} {n} {four} {k} {o} {f} {b}"));
            """,
            """
            Some 1.5 0 4 ' -Infinity  8 Some  0.1 True
            None 1.5 0  ' -Infinity  8 Some  0.1 True
            """),
        new("Unsafe class",
            "Open.Work();",
            """
            unsafe partial class Open
            {
                int* _pointer;

                bool IsNull() => _pointer is null;

                [Goroutine]
                public static void Work()
                {
                    Go.Yield();
                    Console.WriteLine(new Open().IsNull());
                }
            }
            """,
            "True"),
        new("Static method of a ref struct",
            "Console.WriteLine(Reader.Sum(3));",
            """
            ref partial struct Reader
            {
                [Goroutine]
                public static int Sum(int count)
                {
                    int sum = 0;
                    for (int i = 1; i <= count; i++) sum += Of(i);
                    return sum;
                }
            }
            """,
            "6"),
        new("Hidden methods and base calls",
            """
            new Derived().Work();
            ((Base)new Derived()).Work();
            """,
            """
            partial class Base
            {
                [Goroutine] public void Work() => Console.WriteLine(Of("base"));
                static T Of<T>(T x) => x;
            }

            partial class Derived : Base
            {
                [Goroutine]
                public new void Work()
                {
                    base.Work();
                    Go.Run(base.Work).Join();
                    Console.WriteLine("derived");
                }
            }
            """,
            """
            base
            base
            derived
            base
            """),
        new("Partial methods",
            "Partly(2);",
            """
            [Goroutine]
            static partial void Partly(int times);

            static partial void Partly(int times)
            {
                while (times-- > 0) Console.WriteLine(Of(times));
            }
            """,
            """
            1
            0
            """),
        new("Partial methods whose parts differ in names and defaults",
            """
            Partly(times: 2);
            Partly(1, Of("named "));
            new Base().Virtually();
            """,
            """
            [Goroutine] static partial void Partly(int times, string name = "default ");
            static partial void Partly(int count, string text)
            {
                while (count-- > 0) Console.WriteLine(Of(text) + nameof(text));
            }

            partial class Base
            {
                [Goroutine] public virtual partial void Virtually(int a = 3);
                public virtual partial void Virtually(int b) => Say(b);
            }
            """,
            """
            default text
            default text
            named text
            <3>
            """),
        new("Conditional methods",
            """
            Dropped(Say(1));
            Kept(Say(2));
            """,
            """
            [Goroutine, System.Diagnostics.Conditional("NEVER")] static void Dropped(int x) => Say(x * 10);
            [Goroutine, System.Diagnostics.Conditional("NEVER"), System.Diagnostics.Conditional("DEFINED_BY_THE_PROJECT")]
            static void Kept(int x) => Say(x * 10);
            """,
            """
            <2>
            <20>
            """),
        new("Extension blocks",
            """
            Console.WriteLine("word".Twice(1) + "word".Twice(x: Of(2)) + string.Make('x') + ((int[])[1, 2]).Last(Of(3)));
            Console.WriteLine(Extensions.Twice("static", 4) + "x".Of2().Twice(5) + "y"?.Twice(6));
            Console.WriteLine(Go.Run("run".Twice, 7).Join());
            """,
            "",
            """
            word1 word2 xx 2 3 
            static4 x5 y6 
            run7 
            """,
            """
            static partial class Extensions
            {
                extension(string text)
                {
                    [Goroutine] public string Twice(int x) { Go.Yield(); return $"{text}{x} "; }
                    [Goroutine] public string Of2() => text;
                }

                extension(string)
                {
                    [Goroutine] public static string Make(char c) { Go.Yield(); return $"{c}{c} "; }
                }

                extension<T>(IReadOnlyList<T> items) where T : struct
                {
                    [Goroutine] public string Last<U>(U u) where U : notnull { Go.Yield(); return $"{items[^1]} {u} "; }
                }
            }
            """),
        new("Types of one name and several arities",
            """
            new Box().Show();
            new Box<int>().Show();
            new Box<int, string>().Show();
            """,
            """
            partial class Box { [Goroutine] public void Show() => Console.WriteLine(0); }
            partial class Box<T> { [Goroutine] public void Show() => Console.WriteLine(typeof(T).Name); }
            partial class Box<T1, T2> { [Goroutine] public void Show() => Console.WriteLine(typeof(T2).Name); }
            """,
            """
            0
            Int32
            String
            """),
        new("Implicit implementation of an interface",
            """
            IWork work = new Worker();
            work.Work();
            new Worker().Work();
            """,
            """
            interface IWork { void Work(); }
            partial class Worker : IWork { [Goroutine] public void Work() => Console.WriteLine(Of(1)); static T Of<T>(T x) => x; }
            """,
            """
            1
            1
            """),
        new("The twin of the overload that the original calls",
            """
            Console.WriteLine(M(1) + M((short)1) + M(1L) + M(null) + M("s"));
            Console.WriteLine(new Derived().N(1) + ((Base)new Derived()).N(1));
            Console.WriteLine(P() + P(1) + P(1, 2) + P([1]));
            Console.WriteLine(Q(1) + Q("a") + Q<string>("b"));
            """,
            """
            [Goroutine] static string M(int x) => "int ";
            static string M(long x) => "long ";
            [Goroutine] static string M(object? x) => "object ";
            static string M(string x) => "string ";

            partial class Base { [Goroutine] public string N(int x) => "base "; }
            partial class Derived : Base { [Goroutine] public string N(long x) => "derived "; }

            [Goroutine] static string P(params int[] x) => $"params {x.Length} ";
            [Goroutine] static string P(int x) => "one ";

            [Goroutine] static string Q<T>(T x) => "generic ";
            [Goroutine] static string Q(int x) => "int ";
            """,
            """
            int int long string string 
            derived base 
            params 0 one params 2 params 1 
            int generic generic 
            """),
    ];

    [Test]
    public void SymbolsThatTheFileDefinesAreDefinedForItsTwins() => GeneratorHarness.Run(
        """
        #define HERE
        #undef DEFINED_BY_THE_PROJECT
        #if NEVER
        #define NOT_HERE
        #endif
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                Ordinary(1);
                Marked(2);
                Undefined(3);
                Inactive(4);
                Debug(5);
            }

            [System.Diagnostics.Conditional("HERE")] static void Ordinary(int x) => Console.WriteLine(x);
            [Goroutine, System.Diagnostics.Conditional("HERE")] static void Marked(int x) => Console.WriteLine(x);
            [Goroutine, System.Diagnostics.Conditional("DEFINED_BY_THE_PROJECT")] static void Undefined(int x) => Console.WriteLine(x);
            [System.Diagnostics.Conditional("NOT_HERE")] static void Inactive(int x) => Console.WriteLine(x);
            [System.Diagnostics.Conditional("DEFINED_BY_THE_PROJECT")] static void Debug(int x) => Console.WriteLine(x);
        }
        """,
        """
        1
        2
        """);

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
