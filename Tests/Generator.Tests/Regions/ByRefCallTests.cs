using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Regions;

/// <summary>
/// Which calls of methods with by-reference parameters suspend, and which keep their blocking form because somebody could see that the twin
/// works on copies.
/// </summary>
public class ByRefCallTests
{
    private const string Helpers = """

        [Goroutine] static int Add(ref int x, int by = 1)
        {
            Go.Yield(); x += by; if (x > 100) throw new InvalidOperationException(); return x;
        }
        [Goroutine] static int Read(in int x) { Go.Yield(); return x; }
        [Goroutine] static void Set(out int x) { Go.Yield(); x = 1; }
        [Goroutine] static void Put(out int x, int y) { Go.Yield(); x = y * 2; }
        static int _shared;
        static int[] _array = [1, 2];
        static Cell _cell;
        static readonly Cell _fixed;
        partial struct Cell
        {
            public int N;
            public Inner In;
            [Goroutine] public int Next() { Go.Yield(); return ++N; }
            [Goroutine] public readonly int Sum(in int a, int b) { Go.Yield(); return a + b + N; }
            [Goroutine] public readonly int Peek(ref int x) { Go.Yield(); x += N; return x; }
        }
        partial struct Inner { public int N; [Goroutine] public int Next() { Go.Yield(); return ++N; } }
        readonly partial struct Point(int n)
        {
            [Goroutine] public int Get(int by = 0) { Go.Yield(); return n + by; }
            [Goroutine] public int Twice() => Get() + this.Get();
        }
        static Point _point = new(4); static readonly Point _origin = new(4); static Point _P => _point;
        static Cell Make() => new() { N = 5 };
        """;

    private static readonly KeptConstruct[] Constructs =
    [
        Suspends("locals and declarations", "int a = 1; Add(ref a); Set(out a); Set(out int b); Set(out _); Console.WriteLine(a + b);", "2",
            "Add(ref a)", "Set(out a)", "Set(out int b)", "Set(out _)"),
        Suspends("values for in parameters",
            "int a = 1; Console.WriteLine(Read(a) + Read(in a) + Read(a + 1) + Read(Math.Abs(-3)) + Read((short)4));", "11",
            "Read(a)", "Read(in a)", "Read(a + 1)", "Read(Math.Abs(-3))", "Read((short)4)"),
        Suspends("parts of a local struct",
            "var c = new Cell(); Add(ref c.N); Add(ref c.In.N); c.In.Next(); var t = (1, 2); Add(ref t.Item1); "
            + "Console.WriteLine(c.N + c.In.N + t.Item1);", "5",
            "Add(ref c.N)", "Add(ref c.In.N)", "c.In.Next()", "Add(ref t.Item1)"),
        Suspends("structs that are values",
            "Console.WriteLine(new Cell().Next() + Make().Next() + _fixed.Next() + default(Cell).Next());", "9",
            "new Cell().Next()", "Make().Next()", "_fixed.Next()", "default(Cell).Next()"),
        Suspends("a variable of the try block",
            "try { int a = 100; Add(ref a); } catch (InvalidOperationException) { Console.WriteLine(5); }", "5", "Add(ref a)"),
        Suspends("a variable that nobody reads after the try block",
            "int a = 100; try { Add(ref a); Console.WriteLine(a); } "
            + "catch (InvalidOperationException) { Console.WriteLine(5); }", "5",
            "Add(ref a)"),
        Suspends("finally blocks that do not look",
            "int a = 1; try { Add(ref a); } finally { Console.WriteLine(3); } Console.WriteLine(a);", "3\n2", "Add(ref a)"),
        Suspends("calls in catch and finally blocks",
            "int a = 1, b = 1; try { throw new InvalidOperationException(); } "
            + "catch (InvalidOperationException) { Add(ref a); } finally { Add(ref b); } Console.WriteLine(a + b);", "4",
            "Add(ref a)", "Add(ref b)"),
        Suspends("readonly structs that nobody can change",
            "var p = new Point(1); Console.WriteLine(p.Get(1) + _origin.Get() + _P.Get() + new Point(3).Get() + p.Twice());", "15",
            "p.Get(1)", "_origin.Get()", "_P.Get()", "new Point(3).Get()", "p.Twice()"),
        Suspends("constants", "const int One = 1; Console.WriteLine(Read(One) + Read(int.MaxValue) + Read(default));", "-2147483648",
            "Read(One)", "Read(int.MaxValue)", "Read(default)"),
        Suspends("readonly method of a struct with a part of itself to read",
            "var c = new Cell { N = 2 }; int x = 1; Console.WriteLine(c.Peek(ref x) + c.Sum(in c.N, c.N));", "9",
            "c.Peek(ref x)", "c.Sum(in c.N, c.N)"),
        Blocks("readonly struct in a field, an element or a captured variable",
            "var all = new[] { new Point(1) }; var p = new Point(2); Action change = () => p = default; "
            + "Console.WriteLine(_point.Get() + all[0].Get() + p.Get());", "7",
            "_point.Get()", "all[0].Get()", "p.Get()"),
        Blocks("argument that changes the struct it is called on",
            "var p = new Point(1); Console.WriteLine(p.Get((p = new Point(5)).GetHashCode() * 0));", "5",
            "p.Get((p = new Point(5)).GetHashCode() * 0)"),
        Blocks("variable that is declared and used in one call",
            "Put(out int y, y = 3); Console.WriteLine(y);", "6", "Put(out int y, y = 3)"),
        Blocks("static field", "Add(ref _shared); Console.WriteLine(_shared);", "1", "Add(ref _shared)"),
        Blocks("element", "Add(ref _array[1]); Console.WriteLine(_array[1]);", "3", "Add(ref _array[1])"),
        Blocks("in argument that others can change",
            "Console.WriteLine(Read(in _shared) + Read(_array[0]));", "1", "Read(in _shared)", "Read(_array[0])"),
        Blocks("struct in a field or an element",
            "_cell.Next(); _cell.In.Next(); var all = new Cell[1]; all[0].Next(); "
            + "Console.WriteLine(_cell.N + _cell.In.N + all[0].N);", "3",
            "_cell.Next()", "_cell.In.Next()", "all[0].Next()"),
        Blocks("variable that a lambda captures",
            "int a = 1; Action look = () => a++; Add(ref a); look(); Console.WriteLine(a);", "3", "Add(ref a)"),
        Blocks("variable that a local function captures",
            "int a = 1; void Look() => a++; Add(ref a); Look(); Console.WriteLine(a);", "3", "Add(ref a)"),
        Blocks("variable that a query captures",
            "int a = 1; var q = from x in _array select x + a; Add(ref a); Console.WriteLine(q.Sum());", "7", "Add(ref a)"),
        Blocks("the same variable in another argument",
            "int a = 1; Add(ref a, a); Add(ref a, a = 5); Console.WriteLine(a);", "10", "Add(ref a, a)", "Add(ref a, a = 5)"),
        Blocks("readonly method of a struct with a part of itself",
            "var c = new Cell { N = 2 }; c.Peek(ref c.N); Console.WriteLine(c.N);", "4", "c.Peek(ref c.N)"),
        Blocks("ref local in the call's way", "int a = 1; ref int b = ref a; Add(ref a); b *= 2; Console.WriteLine(a);", "4", "Add(ref a)"),
        Blocks("variable that is read in the catch clause",
            "int a = 100; try { Add(ref a); } catch (InvalidOperationException) { Console.WriteLine(a); }", "101", "Add(ref a)"),
        Blocks("variable that is read in a filter",
            "int a = 100; try { Add(ref a); } catch (InvalidOperationException) when (a > 100) { Console.WriteLine(1); }",
            "1", "Add(ref a)"),
        Blocks("variable that is read after the try statement",
            "int a = 100; try { Add(ref a); } catch (InvalidOperationException) { } Console.WriteLine(a);", "101", "Add(ref a)"),
        Blocks("variable that is read in the finally block",
            "int a = 1; try { Add(ref a); } finally { Console.WriteLine(a); }", "2", "Add(ref a)"),
        Blocks("variable that is read in the next turn",
            "int a = 100; while (a < 102) { try { Add(ref a); } catch (InvalidOperationException) { } }", "", "Add(ref a)"),
        Blocks("variable of a loop's head",
            "for (int a = 100; a < 102;) { try { Add(ref a); } catch (InvalidOperationException) { } }", "", "Add(ref a)"),
        Blocks("variable that a jump back reads",
            "int a = 99; again: try { Add(ref a); goto again; } catch (InvalidOperationException) { }", "", "Add(ref a)"),
        Blocks("struct of a using statement", "using (var d = new Door()) { d.Open(); } Console.WriteLine(2);", "1\n2", "d.Open()"),
    ];

    private static IEnumerable<TestCaseData> Cases => KeptConstruct.Cases(Constructs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheMethodDoes(KeptConstruct construct) => construct.VerifyProgram();

    [TestCaseSource(nameof(Cases))]
    public void CallKeepsItsBlockingFormWhereSomebodyCouldTell(KeptConstruct construct) => construct.VerifyPlan();

    private static KeptConstruct Suspends(string name, string body, string output, params string[] calls) =>
        Of(name, body, output, [], calls);

    private static KeptConstruct Blocks(string name, string body, string output, params string[] calls) =>
        Of(name, body, output, calls, []);

    private static KeptConstruct Of(string name, string body, string output, string[] waits, string[] suspends) => new(
        name,
        "Kept();",
        $$"""
            [Goroutine]
            static void Kept()
            {
                {{body}}
            }
            {{Helpers}}
            partial struct Door : IDisposable
            {
                public int N;
                [Goroutine] public void Open() { Go.Yield(); N++; }
                public readonly void Dispose() => Console.WriteLine(N);
            }
            """,
        output,
        waits,
        suspends);
}
