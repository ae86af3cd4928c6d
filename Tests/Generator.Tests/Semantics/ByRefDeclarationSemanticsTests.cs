using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>By-reference parameters of methods of special kinds, and calls of special forms.</summary>
public class ByRefDeclarationSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("Partial methods whose parts name their parameters differently",
            """
            int a = 1; Work(first: ref a, second: out int b, third: 5); Console.WriteLine($"{a} {b} {Sum(ref a, 1)} {a}");
            """,
            """
            [Goroutine] private static partial void Work(ref int first, out int second, in int third);
            private static partial void Work(ref int x, out int y, in int z) { Go.Yield(); x += z; y = x * 2; }
            [Goroutine] private static partial int Sum(ref int first, int second);
            private static partial int Sum(ref int x, int y) => x += Of(y);
            """,
            "6 12 7 7"),
        new("Methods of extension blocks",
            """
            int n = 1; var list = new List<string> { "a", "b" };
            "text".Count(ref n); list.Last(out var last); list.Convert(1, out int id, out string text); int.Next(ref n);
            Console.WriteLine($"{n} {last} {id} {text}");
            """,
            "",
            "12 b 1 b1",
            """
            static partial class Extensions
            {
                extension(string text) { [Goroutine] public void Count(ref int n) { Go.Yield(); n += text.Length; } }
                extension(int) { [Goroutine] public static void Next(ref int n) { Go.Yield(); n += 7; } }
                extension<T>(List<T> list)
                {
                    [Goroutine] public void Last(out T last) { Go.Yield(); last = list[^1]; }
                    [Goroutine] public void Convert<TId>(TId from, out TId id, out string text)
                    {
                        Go.Yield(); id = from; text = $"{list[1]}{from}";
                    }
                }
            }
            """),
        new("Members of interfaces that nobody overrides",
            """
            int n = 1; IWorker.Start(ref n); IWorker worker = new Worker(); worker.Add(ref n); Console.WriteLine(n);
            """,
            """
            partial interface IWorker
            {
                [Goroutine] static void Start(ref int n) { Go.Yield(); n += 2; }
                [Goroutine] sealed void Add(ref int n) { Go.Yield(); n += 10; }
            }
            class Worker : IWorker;
            """,
            "13"),
        new("An overload by value beside a virtual one by reference",
            """
            IWorker worker = new Worker(); int n = 1;
            Console.WriteLine($"{worker.Work(n)} {worker.Work(ref n)} {n}");
            """,
            "class Worker : IWorker;",
            "2 1 101",
            Library:
            """
            public partial interface IWorker
            {
                [Goroutine] int Work(int n) { Go.Yield(); return n + 1; }
                [Goroutine] int Work(ref int n) { Go.Yield(); int old = n; n += 100; return old; }
            }
            """),
        new("Calls behind ?.",
            """
            Worker? worker = new(), none = null; int n = 1;
            worker?.Add(ref n); none?.Add(ref n); Console.WriteLine(n);
            Console.WriteLine($"{worker?.Add(ref n)} {none?.Add(ref n)} {n}");
            worker?.Self.Set(out n); Console.WriteLine(n); none?.Self?.Set(out n);
            if (worker?.Set(out int m) == true) Console.WriteLine(m);
            int? x = new Counter { N = 3 }.Self?.Next(); Console.WriteLine(x);
            """,
            """
            partial class Worker
            {
                public Worker Self => this;
                [Goroutine] public int Add(ref int n) { Go.Yield(); return n += 10; }
                [Goroutine] public bool Set(out int n) { n = Of(7); return true; }
            }
            partial struct Counter { public int N; public Counter? Self => this; [Goroutine] public int Next() { Go.Yield(); return ++N; } }
            """,
            """
            11
            21  21
            7
            7
            4
            """),
        new("A declared variable is used in its own call",
            """
            Set(out int y, y = 3); Console.WriteLine(y);
            Set(out int z, Of(z = 4)); Console.WriteLine(z);
            """,
            """
            [Goroutine] static void Set(out int a, int b) { Go.Yield(); a = b * 2; }
            """,
            """
            6
            8
            """),
        new("A jump back to the declaration of a variable that a lambda has",
            """
            Func<int> look = () => -1;
            int turns = 0;
            Again:
            Set(out int y, look);
            look = () => y;
            if (++turns < 3) goto Again;
            while (Next(ref turns, out int item)) { var seen = Go.Run(() => item); Console.Write($"{seen.Join()} "); }
            Console.WriteLine("end");
            """,
            """
            [Goroutine] static void Set(out int y, Func<int> look) { y = Of(5); Go.Yield(); Console.Write($"{look()} "); y = 6; }
            [Goroutine] static bool Next(ref int turns, out int item) { item = Of(turns * 10); return turns-- > 0; }
            """,
            "-1 5 5 30 20 10 end"),
        new("Constants and readonly fields for in parameters",
            """
            const int Local = 2;
            Console.WriteLine(Add(Limit, Local) + Add(in _fixed, _fixed) + Add(default, (int)DayOfWeek.Friday));
            """,
            """
            const int Limit = 100; static readonly int _fixed = 1000;
            [Goroutine] static int Add(in int a, in int b) { Go.Yield(); return a + b; }
            """,
            "2107"),
        new("Readonly members of an in parameter",
            """
            Console.WriteLine(Look(new Point { X = 3, Y = 4 }));
            """,
            """
            partial struct Point
            {
                public int X; public int Y { get; set; } public readonly int Sum => X + Y;
                public readonly override string ToString() => $"({X} {Y})";
                [Goroutine] public readonly int Times(int by) { Go.Yield(); return Sum * by; }
            }
            [Goroutine] static string Look(in Point p)
            {
                Go.Yield(); return $"{p.Sum} {p.ToString()} {p.Y} {p.Times(2)} {(p with { X = 1 }).X} {p}";
            }
            """,
            "7 (3 4) 4 14 1 (3 4)"),
        new("Local functions that call with references",
            """
            int outer = 1;
            Work(3); Console.WriteLine(outer);
            void Work(int times)
            {
                int own = 0;
                for (int i = 0; i < times; i++) { Add(ref own, i); Add(ref outer, own); }
                if (Try(own, out var found)) Console.WriteLine($"{own} {found}");
            }
            """,
            """
            [Goroutine] static void Add(ref int n, int by) { Go.Yield(); n += by; }
            [Goroutine] static bool Try(int n, out int found) { found = Of(n * 2); return true; }
            """,
            """
            3 6
            5
            """),
        new("Local functions in a method with by-reference parameters",
            """
            int n = 1; string log = "";
            Console.WriteLine($"{Work(ref n, out int last, ref log)} {n} {last} {log}");
            """,
            """
            [Goroutine]
            static int Work(ref int n, out int last, ref string log)
            {
                int sum = 0;
                n += Step(2);
                try { last = Step(3); if (n > 0) return Step(4); }
                finally { last = sum; log += Step(5); }
                return 0;
                int Step(int by) { Go.Yield(); sum += by; return by * 10; }
            }
            """,
            "40 21 9 50"),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinMeansWhatTheOriginalMeans(TwinProgram program) => program.Verify();
}
