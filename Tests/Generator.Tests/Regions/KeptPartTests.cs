using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Regions;

/// <summary>Bodies with a part in which C# cannot suspend: that part keeps its blocking form, the rest suspends.</summary>
public class KeptPartTests
{
    private const string Helpers = """

        [Goroutine] static int One() { Go.Yield(); return 1; }
        """;

    private static readonly KeptConstruct[] Constructs =
    [
        Of("ref local across a wait",
            """
            int[] cells = [One(), 2];
            ref int cell = ref cells[1];
            One();
            cell++;
            cells[0] += One();
            Console.WriteLine(cells[0] + cells[1]);
            """,
            "5", ["One()"], ["One()", "One()"]),
        Of("span across a wait",
            """
            Span<int> span = new int[2];
            One();
            span[0] = 3;
            Console.WriteLine(span[0]);
            One();
            """,
            "3", ["One()"], ["One()"]),
        Of("span whose last use is before the wait",
            """
            while (true)
            {
                Span<int> span = new int[2];
                span[0] = 3;
                Console.WriteLine(span[0]);
                if (One() == 1) break;
            }
            """,
            "3", [], ["One()"]),
        Of("span that is used in a loop after it",
            """
            Span<int> span = new int[3];
            for (int i = 0; i < span.Length; i++)
                span[i] = One() + i;
            int sum = 0;
            foreach (int x in span) sum += x;
            Console.WriteLine(sum + One());
            """,
            "7", ["One()"], ["One()"]),
        Of("span that a jump leads back to",
            """
            int turns = 0;
            Span<int> span = new int[1];
            again:
            span[0]++;
            Console.WriteLine(span[0]);
            turns += One();
            if (turns < 2) goto again;
            Console.WriteLine(One());
            """,
            """
            1
            2
            1
            """,
            ["One()"], ["One()"]),
        Of("span behind a label",
            """
            int turns = 0;
            again:
            Span<int> span = new int[1];
            span[0]++;
            Console.WriteLine(span[0]);
            turns += One();
            if (turns < 2) goto again;
            Console.WriteLine(One());
            """,
            """
            1
            1
            1
            """,
            ["One()"], ["One()"]),
        Of("span shared by the sections of a switch",
            """
            for (int i = 0; i < 2; i++)
            {
                switch (i + One())
                {
                    case 1:
                        Span<int> span = new int[] { 5 };
                        One();
                        Console.WriteLine(span[0]);
                        break;
                    default:
                        span = new int[] { 6 };
                        Console.WriteLine(span[0] + One());
                        break;
                }
                One();
            }
            """,
            """
            5
            7
            """,
            ["One()", "One()", "One()"], ["One()"]),
        Of("span in one section of a switch",
            """
            switch (One())
            {
                case 1:
                    Console.WriteLine(One());
                    Span<int> span = new int[] { 5 };
                    One();
                    Console.WriteLine(span[0]);
                    break;
            }
            """,
            """
            1
            5
            """,
            ["One()"], ["One()", "One()"]),
        Of("span from an out argument of a condition",
            """
            if (Try(out Span<int> span))
            {
                span[0] += One();
            }
            Console.WriteLine(span[0]);
            Console.WriteLine(One());
            """,
            """
            8
            1
            """,
            ["One()"], ["One()"], "static bool Try(out Span<int> span) { span = new int[] { 7 }; return true; }"),
        Of("foreach over a span",
            """
            foreach (int x in new int[] { 1, 2 }.AsSpan())
            {
                Console.WriteLine(x + One());
            }
            Console.WriteLine(One());
            """,
            """
            2
            3
            1
            """,
            ["One()"], ["One()"]),
        Of("using declaration of a ref struct",
            """
            Console.WriteLine(One());
            {
                using var scope = new Scope();
                Console.WriteLine(One());
            }
            One();
            """,
            """
            1
            1
            end
            """,
            ["One()"], ["One()", "One()"], """ref struct Scope { public void Dispose() => Console.WriteLine("end"); }"""),
        Of("using statement of a ref struct",
            """
            using (new Scope())
                Console.WriteLine(One());
            One();
            """,
            """
            1
            end
            """,
            ["One()"], ["One()"], """ref struct Scope { public void Dispose() => Console.WriteLine("end"); }"""),
        Of("wait in an element of a span",
            """
            Console.WriteLine(One());
            Span<int> span = new int[2];
            span[0] = One();
            Console.WriteLine(span[0]);
            """,
            """
            1
            1
            """,
            ["One()"], ["One()"]),
        Of("compound assignment through a ref-returning call",
            """
            Cell() += One();
            int two = One() + 1;
            Console.WriteLine(_cell + two);
            """,
            "3", ["One()"], ["One()"],
            """
            static int _cell;
            static ref int Cell() => ref _cell;
            """),
        Of("reference beside a wait",
            """
            int[] cells = [1];
            Set(ref cells[0], One(), out int old);
            Console.WriteLine(cells[0] + old + One());
            """,
            "4", ["One()"], ["One()"],
            "static void Set(ref int cell, int value, out int old) { old = cell; cell = value; old++; }"),
        Of("string built by a handler that lives on the stack",
            """
            Print($"{One()}");
            Console.WriteLine(One());
            """,
            """
            0 1 1
            1
            """,
            ["One()"], ["One()"],
            """
            static void Print(Handler handler) => Console.WriteLine(handler.Text);

            [System.Runtime.CompilerServices.InterpolatedStringHandler]
            public ref struct Handler(int literals, int holes)
            {
                public string Text = $"{literals} {holes} ";
                public void AppendFormatted(int x) => Text += x;
            }
            """),
        Of("stackalloc",
            """
            Console.WriteLine(Sum(stackalloc int[] { 1, One() }));
            Console.WriteLine(One());
            """,
            """
            2
            1
            """,
            ["One()"], ["One()"], "static int Sum(ReadOnlySpan<int> values) => values[0] + values[1];"),
        Of("unsafe block",
            """
            int[] cells = [1, 2];
            One();
            unsafe
            {
                fixed (int* cell = cells)
                {
                    One();
                    cell[1] = 7;
                }
            }
            Console.WriteLine(cells[1] + One());
            """,
            "8", ["One()"], ["One()", "One()"]),
        OfUnsafe("fixed in an unsafe method",
            """
            int[] cells = [1, 2];
            One();
            fixed (int* cell = cells)
            {
                for (int i = 0; i < 2; i++)
                    cell[i] += One();
            }
            Console.WriteLine(cells[0] + cells[1] + One());
            """,
            "6", ["One()"], ["One()", "One()"]),
        OfUnsafe("pointer in an unsafe method with locals beside it",
            """
            int[] cells = [1, 2];
            int first = One();
            var handle = System.Runtime.InteropServices.GCHandle.Alloc(cells, System.Runtime.InteropServices.GCHandleType.Pinned);
            int* cell = (int*)handle.AddrOfPinnedObject();
            int second = cell[1];
            int third = second + One();
            cell[0] = third;
            Console.WriteLine(second);
            handle.Free();
            Console.WriteLine(cells[0] + first + One());
            """,
            """
            2
            5
            """,
            ["One()"], ["One()", "One()"]),
        OfUnsafe("unsafe local function in an unsafe method",
            """
            int[] cells = [1, One()];
            Console.WriteLine(Second());
            int Second()
            {
                fixed (int* cell = cells) return cell[1];
            }
            """,
            "1", [], ["One()"]),
        OfUnsafe("sizeof, and a call of a function pointer",
            """
            delegate*<int, int> twice = &Twice;
            int size = sizeof(Pair);
            Console.WriteLine(twice(size) + One());
            Console.WriteLine(One());
            """,
            """
            17
            1
            """,
            ["One()"], ["One()"],
            """
            static int Twice(int x) => 2 * x;
            struct Pair { public int A, B; }
            """),
        Of("filter that can tell when it runs",
            """
            try
            {
                try { One(); throw new InvalidOperationException(); }
                finally { One(); Console.WriteLine("finally"); }
            }
            catch (InvalidOperationException) when (Print("filter"))
            {
                Console.WriteLine("catch");
                One();
            }
            """,
            """
            filter
            finally
            catch
            """,
            ["One()", "One()"], ["One()"], "static bool Print(string text) { Console.WriteLine(text); return true; }"),
        Of("lock of a thread",
            """
            var gate = new object();
            Console.WriteLine(One());
            Monitor.Enter(gate);
            try
            {
                One();
                Console.WriteLine(Monitor.IsEntered(gate));
            }
            finally
            {
                Monitor.Exit(gate);
            }
            Console.WriteLine(Monitor.IsEntered(gate));
            One();
            """,
            """
            1
            True
            False
            """,
            ["One()"], ["One()", "One()"]),
        Of("lock of a thread in a loop",
            """
            var gate = new Lock();
            for (int i = 0; i < 2; i++)
            {
                gate.Enter();
                Console.WriteLine(One());
                gate.Exit();
                One();
            }
            """,
            """
            1
            1
            """,
            ["One()"], ["One()"]),
        Of("lock statement",
            """
            var gate = new object();
            lock (gate) Console.WriteLine(One());
            One();
            """,
            "1", ["One()"], ["One()"]),
        Of("wait in a query",
            """
            var query = from x in new[] { One(), 2 } where x > One() select x;
            Console.WriteLine(query.Single());
            """,
            "2", ["One()"], ["One()"]),
        Of("wait in a local function and in a lambda",
            """
            Func<int> two = () => One() + 1;
            Console.WriteLine(two());
            Console.WriteLine(One());
            """,
            """
            2
            1
            """,
            ["One()"], ["One()"]),
        Of("select of cases that are not written in place",
            """
            var c = new Chan<int>(1);
            One();
            Send(c);
            Console.WriteLine(c.Receive());
            """,
            """
            0
            4
            """,
            [], ["One()", "c.Receive()"], "static void Send(Chan<int> c) => Console.WriteLine(Go.Select(Case.Send(c, 4)));"),
        Of("select that uses what another case receives",
            """
            var c = new Chan<int>(1);
            int x = 3;
            c.Send(One());
            Console.WriteLine(Go.Select(Case.Receive(c, out x), Case.Send(Chan<int>.Never, x + One())) + x);
            """,
            "1", ["Go.Select(Case.Receive(c, out x), Case.Send(Chan<int>.Never, x + One()))", "One()"], ["c.Send(One())", "One()"]),
        Of("receive into a field",
            """
            var c = new Chan<int>(1);
            c.Send(6);
            c.Receive(out _last);
            Console.WriteLine(_last);
            """,
            "6", ["c.Receive(out _last)"], ["c.Send(6)"], "static int _last;"),
        Of("span in a lambda that is started",
            """
            var done = Go.Run(() =>
            {
                int one = One();
                Span<int> span = new int[] { 1, One() };
                span[0] += One();
                Console.WriteLine(span[0] + span[1] + one);
                Console.WriteLine(One());
            });
            done.Join();
            """,
            """
            4
            1
            """,
            ["One()", "One()"], ["One()", "One()", "done.Join()"]),
    ];

    private static IEnumerable<TestCaseData> Cases => KeptConstruct.Cases(Constructs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheMethodDoes(KeptConstruct construct) => construct.VerifyProgram();

    [TestCaseSource(nameof(Cases))]
    public void OnlyThePartKeepsItsBlockingForm(KeptConstruct construct) => construct.VerifyPlan();

    private static KeptConstruct Of(string name, string body, string output, string[] waits, string[] suspends, string members = "") =>
        Of("static void Kept()", name, body, output, waits, suspends, members);

    private static KeptConstruct OfUnsafe(string name, string body, string output, string[] waits, string[] suspends, string members = "") =>
        Of("static unsafe void Kept()", name, body, output, waits, suspends, members);

    private static KeptConstruct Of(
        string signature, string name, string body, string output, string[] waits, string[] suspends, string members) =>
        new(name, "Kept();", $$"""
            [Goroutine]
            {{signature}}
            {
                {{body}}
            }
            {{members}}
            {{Helpers}}
            """,
            output, waits, suspends);
}
