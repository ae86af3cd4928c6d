using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Refusals;

/// <summary>Bodies that hold what cannot be suspended.</summary>
public class BodyRefusalTests
{
    private static readonly RefusedConstruct[] Constructs =
    [
        new("ref local across a suspension",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                int[] cells = [1, 2];
                ref int cell = ref cells[1];
                Go.Yield();
                cell++;
                Console.WriteLine(cells[1]);
            }
            """,
            "3"),
        new("span across a suspension",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                Span<int> span = new int[2];
                Go.Yield();
                span[0] = 3;
                Console.WriteLine(span[0]);
            }
            """,
            "3"),
        new("foreach over a span with a suspension in it",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                foreach (int x in new int[] { 1, 2 }.AsSpan())
                {
                    Go.Yield();
                    Console.WriteLine(x);
                }
            }
            """,
            """
            1
            2
            """),
        new("suspension in the arguments of a call on a span",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                Span<int> span = new int[2];
                span[0] = One();
                Console.WriteLine(span[0]);
            }

            [Goroutine] static int One() => 1;
            """,
            "1"),
        new("compound assignment through a ref-returning call",
            "Refused();",
            """
            static int _cell;
            static ref int Cell() => ref _cell;

            [Goroutine]
            static void Refused()
            {
                Cell() += One();
                Console.WriteLine(_cell);
            }

            [Goroutine] static int One() => 1;
            """,
            "1"),
        new("fixed around a suspension",
            "Refused();",
            """
            [Goroutine]
            static unsafe void Refused()
            {
                int[] cells = [1, 2];
                fixed (int* cell = cells)
                {
                    Go.Yield();
                    Console.WriteLine(cell[1]);
                }
            }
            """,
            "2"),
        new("unsafe block around a suspension",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                unsafe
                {
                    int x = 1;
                    int* p = &x;
                    *p = 7;
                    Go.Yield();
                    Console.WriteLine(*p);
                }
            }
            """,
            "7"),
        new("select of cases that are not written in place",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                var c = new Chan<int>(1);
                var send = Case.Send(c, 1);
                Console.WriteLine(Go.Select(send));
            }
            """,
            "0"),
        new("wait behind a null test",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                Chan<int>? none = null;
                none?.Send(1);
                Console.WriteLine(none?.Receive() ?? 2);
            }
            """,
            "2"),
        new("wait in a query",
            "Refused();",
            """
            [Goroutine]
            static void Refused() => Console.WriteLine((from x in new[] { 1, 2 } where x > One() select x).Single());

            [Goroutine] static int One() => 1;
            """,
            "2"),
        new("reference beside a wait",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                int[] cells = [1];
                Set(ref cells[0], One());
                Console.WriteLine(cells[0]);
            }

            static void Set(ref int cell, int value) => cell = value + 1;

            [Goroutine] static int One() => 1;
            """,
            "2"),
        new("wait in a string built by a handler that lives on the stack",
            "Refused();",
            """
            [Goroutine]
            static void Refused() => Print($"{One()}");

            static void Print(Handler handler) => Console.WriteLine(handler.Text);

            [System.Runtime.CompilerServices.InterpolatedStringHandler]
            public ref struct Handler(int literals, int holes)
            {
                public string Text = $"{literals} {holes} ";
                public void AppendFormatted(int x) => Text += x;
            }

            [Goroutine] static int One() => 1;
            """,
            "0 1 1"),
        new("filter that can tell when it runs",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                try
                {
                    try { throw new InvalidOperationException(); }
                    finally { Go.Yield(); Console.WriteLine("finally"); }
                }
                catch (InvalidOperationException) when (Print("filter"))
                {
                    Console.WriteLine("catch");
                }
            }

            static bool Print(string text)
            {
                Console.WriteLine(text);
                return true;
            }
            """,
            """
            filter
            finally
            catch
            """),
        new("lock of a thread",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                var gate = new object();
                Monitor.Enter(gate);
                Go.Yield();
                Monitor.Exit(gate);
                Console.WriteLine("released");
            }
            """,
            "released"),
        new("name that the twin uses",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                int __entry = 1;
                Console.WriteLine(__entry);
            }
            """,
            "1"),
        new("base in a lambda",
            "new Derived().Refused();",
            """
            partial class Derived
            {
                [Goroutine]
                public void Refused()
                {
                    Func<string?> name = () => base.ToString();
                    Console.WriteLine(name() is not null);
                }
            }
            """,
            "True"),
        new("stackalloc",
            "Refused();",
            """
            [Goroutine]
            static void Refused() => Console.WriteLine(Sum(stackalloc int[] { 1, 2 }));

            static int Sum(ReadOnlySpan<int> values) => values[0] + values[1];
            """,
            "3"),
        new("receive into a field",
            "Refused();",
            """
            static int _last;

            [Goroutine]
            static void Refused()
            {
                var c = new Chan<int>(1);
                c.Send(6);
                c.Receive(out _last);
                Console.WriteLine(_last);
            }
            """,
            "6"),
    ];

    private static IEnumerable<TestCaseData> Cases => RefusedConstruct.Cases(Constructs);

    [TestCaseSource(nameof(Cases))]
    public void RefusedMethodStaysOrdinaryCode(RefusedConstruct construct) => construct.VerifyProgram();

    [TestCaseSource(nameof(Cases))]
    public void RefusalNamesAPlaceInTheUsersCode(RefusedConstruct construct) => construct.VerifyRejections();
}
