using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>Operands, initialisers and conversions: evaluated once, in the original's order.</summary>
public class EvaluationSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("Operands of a compound assignment are read before the call",
            """
            var a = new Cell { X = 1 };
            _cell = a;
            _cell.X += Replace(10);
            Console.WriteLine($"{a.X} {_cell.X}");
            int[] xs = [1, 2, 3];
            int i = 0;
            xs[i++] += Of(i) * 100;
            xs[Of(2)] -= xs[i] + Of(1);
            Console.WriteLine(string.Join(' ', xs));
            """,
            """
            static Cell _cell = new();

            class Cell { public int X; }

            [Goroutine]
            static int Replace(int value)
            {
                _cell = new Cell { X = 50 };
                return value;
            }
            """,
            """
            11 50
            101 2 0
            """),
        new("Elements that are structs",
            """
            var points = new Point[2];
            points[Of(1)].X = Of(5);
            points[1].Y += points[Of(1)].X + Of(1);
            var copy = points[1];
            copy.Move(Of(10));
            points[Of(1)].Move(Of(1));
            Console.WriteLine($"{points[1].X} {points[1].Y} {copy.X}");
            """,
            """
            struct Point
            {
                public int X, Y;
                public void Move(int by) => X += by;
            }
            """,
            "6 6 15"),
        new("Short circuits",
            """
            Console.WriteLine(Say(false) && Say(true));
            Console.WriteLine(Say(true) || Say(false));
            Console.WriteLine(Say(1) > 1 ? Say("a") : Say("b"));
            Console.WriteLine(Say<string?>(null) ?? Say("c"));
            """,
            "",
            """
            <False>
            False
            <True>
            True
            <1>
            <b>
            b
            <>
            <c>
            c
            """),
        new("Checked arithmetic",
            """
            try { Console.WriteLine(checked(Of(int.MaxValue) + Of(1))); }
            catch (OverflowException) { Console.WriteLine("overflow"); }
            Console.WriteLine(unchecked((byte)(Of(255) + Of(2))));
            """,
            "",
            """
            overflow
            1
            """),
        new("Out variables beside waits",
            """
            if (int.TryParse(Of("12"), out int n) && new Dictionary<int, string> { [12] = "twelve" }.TryGetValue(Of(n), out var name))
                Console.WriteLine($"{n} {name}");
            """,
            "",
            "12 twelve"),
        new("Waits in initialisers",
            """
            var holder = new Holder { Name = Of("n"), Items = { Of(1), 2 }, [Of("k")] = Of("v") };
            Console.WriteLine($"{holder.Name} {holder.Items.Count} {holder["k"]}");
            var changed = new Pair(1, 2) with { B = Of(7) };
            int[,] grid = { { Of(1), 2 }, { 3, Of(4) } };
            List<int> list = [Of(1), .. Of(new[] { 2, 3 })];
            Console.WriteLine($"{changed} {grid[1, Of(1)]} {list.Count} {list[^Of(1)]} {"abcdef"[Of(1)..Of(3)]}");
            """,
            """
            record Pair(int A, int B);

            class Holder
            {
                public string Name = "";
                public List<int> Items { get; } = [];
                public Dictionary<string, string> Map = [];
                public string this[string key] { get => Map[key]; set => Map[key] = value; }
            }
            """,
            """
            n 2 v
            Pair { A = 1, B = 7 } 4 3 3 bc
            """),
        new("Tuples are assigned at once",
            """
            int[] a = [1, 2];
            (a[Of(0)], a[Of(1)]) = (a[1], Of(a[0]));
            var (x, (y, _)) = (Of(3), (Of(4), Of(5)));
            Console.WriteLine($"{a[0]} {a[1]} {x} {y}");
            """,
            "",
            "2 1 3 4"),
        new("Throw expressions",
            """
            string? none = Of<string?>(null);
            try { Console.WriteLine(none ?? throw new ArgumentException(Of("thrown"))); }
            catch (ArgumentException e) { Console.WriteLine(e.Message); }
            """,
            "",
            "thrown"),
        new("Dynamic",
            """
            dynamic d = Of<object>(20);
            Console.WriteLine(d + Of(1));
            """,
            "",
            "21"),
        new("Query over what a call gives",
            "Console.WriteLine((from x in Of(new[] { 1, 2, 3 }) where x > 1 select x * 2).Sum());",
            "",
            "10"),
        new("Strings built in place",
            """
            var text = new System.Text.StringBuilder();
            text.Append($"{Of(1)} {2}");
            Console.Write($"{text} {Of("x"),3}|{Of(1.5):F1}");
            Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"|{Plain(2)}"));
            """,
            "static int Plain(int x) => x;",
            "1 2   x|1.5|2"),
        new("Operands of a select are evaluated in order",
            """
            Chan<int>? never = null;
            var c = new Chan<int>(1);
            Console.WriteLine(Go.Select(Case.Send(never, Say(1)), Case.Send(Of(c), Say(2)), Case.Receive(Of(never), out int x)));
            Console.WriteLine($"{c.Receive()} {x}");
            """,
            "",
            """
            <1>
            <2>
            1
            2 0
            """),
        new("Calls on null",
            """
            Worker? none = null;
            Chan<int>? nothing = null;
            try { none!.Work(Of(Fail())); } catch (Exception e) { Console.WriteLine(e.GetType().Name); }
            try { none!.Work(Of(1)); } catch (Exception e) { Console.WriteLine(e.GetType().Name); }
            try { nothing!.Send(1); } catch (Exception e) { Console.WriteLine(e.GetType().Name); }
            try { foreach (int x in nothing!) Console.WriteLine(x); } catch (Exception e) { Console.WriteLine(e.GetType().Name); }
            """,
            """
            static int Fail() => throw new InvalidOperationException();
            partial class Worker { [Goroutine] public void Work(int x) => Console.WriteLine("worked"); }
            """,
            """
            InvalidOperationException
            NullReferenceException
            NullReferenceException
            NullReferenceException
            """),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
