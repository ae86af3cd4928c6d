using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Regions;

/// <summary>Bodies with a part in which C# cannot suspend: that part keeps its blocking form, the rest suspends.</summary>
public partial class KeptPartTests
{
    private const string Helpers = """

        [Goroutine] static int One() { Go.Yield(); return 1; }
        """;

    private static readonly KeptConstruct[] Others =
    [
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
        Of("flow that is suppressed in a using statement",
            """
            One();
            using (ExecutionContext.SuppressFlow())
                One();
            using (var flow = ExecutionContext.SuppressFlow())
            {
                One();
            }
            Console.WriteLine(ExecutionContext.IsFlowSuppressed());
            One();
            """,
            "False", ["One()", "One()"], ["One()", "One()"]),
        Of("flow that is suppressed by a method",
            """
            if (One() > 0)
            {
                One();
                using var flow = Suppress();
                One();
            }
            Console.WriteLine(ExecutionContext.IsFlowSuppressed());
            One();
            """,
            "False", ["One()"], ["One()", "One()", "One()"], "static AsyncFlowControl Suppress() => ExecutionContext.SuppressFlow();"),
        Of("flow that is suppressed until Undo",
            """
            AsyncFlowControl flow;
            One();
            flow = ExecutionContext.SuppressFlow();
            if (flow != default)
                flow.Undo();
            One();
            AsyncFlowControl? other = null;
            other = One() > 1 ? null : ExecutionContext.SuppressFlow();
            if (other is not null)
                other.Value.Undo();
            other?.ToString();
            One();
            IDisposable third = (IDisposable)ExecutionContext.SuppressFlow();
            One();
            third.Dispose();
            Console.WriteLine(ExecutionContext.IsFlowSuppressed());
            One();
            """,
            "False", ["One()", "One()", "One()"], ["One()", "One()", "One()"]),
        Of("flow that is suppressed in a lambda that suspends",
            """
            Go.Run(() => { using (ExecutionContext.SuppressFlow()) One(); Console.WriteLine(One()); }).Join();
            """,
            "1", ["One()"],
            ["Go.Run(() => { using (ExecutionContext.SuppressFlow()) One(); Console.WriteLine(One()); }).Join()", "One()"]),
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
        Of("wait in a lambda",
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
        Of("local functions that cannot have a twin",
            """
            int assigned;
            Assign();
            int x = 1;
            Add(ref x);
            Console.WriteLine(x + assigned + Loop() + nameof(Add).Length);
            void Assign() => assigned = One();
            void Add(ref int y) => y += One();
            int Loop() { while (x < 5) x++; return x; }
            """,
            "11", ["One()", "One()"], ["Loop()"]),
        Of("local functions that never return",
            """
            object number = 5;
            if (number is not int five) Fail();
            Console.WriteLine(five);
            Go.Run(Serve).Join();
            int x = 6;
            if (One() == 2 && number is string unused) Console.WriteLine(unused);
            if (x == 7) Serve();
            if (x == 8) Fail();
            Console.WriteLine(x);
            void Fail() { One(); throw new InvalidOperationException(); }
            void Serve() { while (true) { if (One() is int one) Go.Exit(); } }
            """,
            """
            5
            6
            """,
            ["Fail()"], ["Go.Run(Serve).Join()", "One()", "Serve()", "Fail()"]),
        Of("delegates of a local function",
            """
            Console.WriteLine(new[] { 1, 2 }.Select(Add).Sum() + Add(nameof(Add).Length) + Go.Run(Add, 4).Join());
            lock (c)
                Console.WriteLine(Add(5) + new[] { 6 }.Sum(Add) + new[] { 7 }.Sum(Quick));
            int Add(int x) => x + One();
            int Quick(int x) { for (int i = 0; i < 1; i++) x++; return x; }
            """,
            """
            14
            21
            """,
            ["Add", "Add(5)", "Add"], ["Add(nameof(Add).Length)", "Go.Run(Add, 4).Join()"], "static readonly object c = new();"),
        Of("calls behind '?.' that a test for null cannot stand for",
            """
            Chan<int>? c = new(2);
            c?.Send(4);
            if (c?.TryReceive(out _) == true && One() == 1) c?.Send(5);
            if (c?.Receive(out int x) == true) Console.WriteLine(x);
            for (c?.Send(6); c?.Receive() != 6; c?.Send(6)) { }
            Console.WriteLine(Any(7));
            """,
            """
            5
            7
            """,
            [".Receive(out int x)", ".Send(6)", ".Send(6)"], [".Send(4)", "One()", ".Send(5)", ".Receive()"],
            "static string? Any<T>(T x) => x?.ToString();"),
    ];

    private static IEnumerable<TestCaseData> Cases => KeptConstruct.Cases([.. StackOnly, .. Pointers, .. Others]);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheMethodDoes(KeptConstruct construct) => construct.VerifyProgram();

    [TestCaseSource(nameof(Cases))]
    public void OnlyThePartKeepsItsBlockingForm(KeptConstruct construct) => construct.VerifyPlan();

    private static KeptConstruct Of(string name, string body, string output, string[] waits, string[] suspends, string members = "") =>
        Of("static void Kept()", name, body, output, waits, suspends, members);

    private static KeptConstruct OfUnsafe(
        string name, string body, string output, string[] waits, string[] suspends, string members = "") =>
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
