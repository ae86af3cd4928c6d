using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>What happens in local functions, and from where they are called and started.</summary>
public class LocalFunctionUseSemanticsTests
{
    private const string LambdaInText =
        "{ for (int i = 0; i < 2; i++) x++; return InText(x); int InText(int y) { Go.Yield(); return y; } }";

    private static readonly TwinProgram[] Programs =
    [
        new("Go.Run and its like start the twins of local functions",
            """
            var c = new Chan<int>();
            Go.Run(Send, 1);
            Console.WriteLine(c.Receive());
            Console.WriteLine(Go.Run(Add<int>, 1, 2).Join());
            Console.WriteLine(Go.Run(() => Add(3, 4)).Join());
            var group = new GoroutineGen.Sync.WaitGroup();
            group.Go(SendTwo);
            Console.WriteLine(c.Receive() + c.Receive());
            group.Wait();
            var once = new GoroutineGen.Sync.Once();
            once.Do(SayOnce);
            once.Do(SayOnce);
            var start = new List<Goroutine<int>>();
            for (int i = 0; i < 3; i++) start.Add(Go.Run(Captured));
            Console.WriteLine(start.Sum(g => g.Join()) >= 3);
            void Send(int x) => c.Send(x);
            void SendTwo() { Send(10); Send(20); }
            T Add<T>(T a, T b) where T : System.Numerics.INumber<T> => Of(a) + Of(b);
            void SayOnce() => Say("once");
            int Captured() { Go.Yield(); return start.Count; }
            """,
            "",
            """
            1
            3
            7
            30
            <once>
            True
            """),
        new("Caller information inside local functions",
            """
            Console.WriteLine(Outer());
            static string Outer()
            {
                return Inner() + Name() + Of("");
                static string Inner() => Of(Name());
            }
            """,
            """
            static string Name([System.Runtime.CompilerServices.CallerMemberName] string name = "") => name;
            """,
            """
            RunRun
            """),
        new("Exceptions, finally blocks and filters in local functions",
            """
            try { Outer(); }
            catch (InvalidOperationException e) when (e.Message == "inner") { Say("caught"); }
            Console.WriteLine(Result(true) + Result(false));
            void Outer()
            {
                try { Inner(); }
                finally { Say("finally"); }
            }
            static void Inner()
            {
                Go.Yield();
                throw new InvalidOperationException("inner");
            }
            int Result(bool fail)
            {
                try { return fail ? throw new FormatException() : Of(1); }
                catch (FormatException) { return Of(10); }
            }
            """,
            "",
            """
            <finally>
            <caught>
            11
            """),
        new("Local functions that keep their blocking form",
            $$"""
            int x = 1;
            ByRef(ref x, out int y);
            Console.WriteLine(x + y);
            Console.WriteLine(Slice("text"));
            Debug();
            Console.WriteLine(string.Join(' ', Numbers()));
            Console.WriteLine(Go.Await(Later()));
            unsafe
            {
                int InUnsafe() => Of(8);
                Console.WriteLine(InUnsafe());
            }
            ref int cell = ref Cell();
            Console.WriteLine(cell);
            int Taken__goroutine = 9;
            Console.WriteLine(Taken() + Taken__goroutine);
            int Taken() => Of(1);
            void ByRef(ref int a, out int b) { a += Of(1); b = Of(2); }
            int Slice(ReadOnlySpan<char> text) { int length = text.Length; return Of(length); }
            [System.Diagnostics.Conditional("NEVER")] static void Debug() => Say("not called");
            IEnumerable<int> Numbers() { yield return Of(5); yield return Of(6); }
            async Task<int> Later() { await Task.Yield(); return 7; }
            ref int Cell() { Go.Yield(); return ref Cells[1]; }
            Console.WriteLine($"{new[] { 1 }.Sum(static x => {{LambdaInText}})}.");
            """,
            "static readonly int[] Cells = [1, 9];",
            """
            4
            4
            5 6
            7
            8
            9
            10
            3.
            """),
        new("Local functions called where nothing can suspend",
            """
            object gate = new();
            lock (gate) Console.WriteLine(Slow(1));
            try { throw new FormatException(); }
            catch (FormatException) when (Slow(1) == 1) { Console.WriteLine("filter"); }
            Console.WriteLine((from x in new[] { 1, 2 } where Slow(x) > 1 select Slow(x)).Single());
            Console.WriteLine(new[] { 1, 2, 3 }.Select(Slow).Sum());
            System.Linq.Expressions.Expression<Func<int, int>> tree = x => x + 1;
            Console.WriteLine(tree.Compile()(Slow(1)));
            Span<int> span = [Slow(1), 2];
            span[0] = Slow(5);
            Console.WriteLine(span[0] + span[1]);
            int Slow(int x)
            {
                for (int i = 0; i < 3; i++) Of(i);
                return x;
            }
            """,
            "",
            """
            1
            filter
            2
            6
            2
            7
            """),
        new("Select, channels and locks in local functions",
            """
            var a = new Chan<int>(1);
            var b = new Chan<string>(1);
            b.Send("b");
            Console.WriteLine(Next());
            a.Send(3);
            Console.WriteLine(Next());
            a.Send(1); a.Close();
            Drain();
            string Next()
            {
                switch (Go.Select(Case.Receive(a, out var x), Case.Receive(b, out var y)))
                {
                    case 0: return $"a {x}";
                    default: return $"b {y}";
                }
            }
            void Drain()
            {
                foreach (var x in a) Say(x);
                lock (a) foreach (var x in a) Say(x);
                if (!a.Receive(out int none)) Say($"closed {none}");
            }
            """,
            "",
            """
            b b
            a 3
            <1>
            <closed 0>
            """),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
