using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>Local functions, of which those that wait have a twin beside them.</summary>
public class LocalFunctionSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("Local functions that wait, called as statements and as values",
            """
            int calls = 0;
            Print("a");
            Console.WriteLine(Twice(2) + Twice(Twice(3)));
            Console.WriteLine($"{Twice(5):D3} {calls}");
            if (Twice(1) is 2 and var two) Print(two.ToString());
            static void Print(string text) => Say(text);
            int Twice(int x)
            {
                calls++;
                return Of(x) * 2;
            }
            """,
            "",
            """
            <a>
            16
            010 4
            <2>
            """),
        new("Local functions that are recursive, also mutually, and declared after their use",
            """
            Console.WriteLine(Factorial(5));
            Console.WriteLine(IsEven(7) + " " + IsEven(8));
            Console.WriteLine(Depth(2000));
            int Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
            bool IsEven(int n) => n == 0 || IsOdd(n - 1);
            bool IsOdd(int n) => n != 0 && IsEven(n - 1);
            static int Depth(int n)
            {
                if (n == 0) return 0;
                return Depth(n - 1) + 1;
            }
            """,
            "",
            """
            120
            False True
            2000
            """),
        new("Generic local functions with constraints, also in a generic method",
            """
            Console.WriteLine(Max(3, 7));
            Console.WriteLine(Max("a", "b"));
            Console.WriteLine(Pair<string, int>("x"));
            Console.WriteLine(Outer("y"));
            Console.WriteLine(New<List<int>>().Count);
            T Max<T>(T a, T b) where T : IComparable<T> => Of(a).CompareTo(b) > 0 ? a : Of(b);
            (TA, TB?) Pair<TA, TB>(TA a) where TA : class where TB : struct => (Of(a), null);
            static T New<T>() where T : new() => Of(new T());
            """,
            """
            [Goroutine]
            static string Outer<T>(T value)
            {
                return Inner(value) + Inner(1);
                string Inner<T2>(T2 other) => $"{Of(value)}{Of(other)}{typeof(T).Name}{typeof(T2).Name}";
            }
            """,
            """
            7
            b
            (x, )
            yyStringStringy1StringInt32
            0
            """),
        new("Captured variables are the same in both copies of a local function",
            """
            int total = 0;
            string log = "";
            Action<int> add = Add;
            Add(1);
            add(10);
            lock (add) Add(100);
            foreach (int x in new[] { 1000, 2000 })
            {
                AddLocal(x);
                Action again = () => AddLocal(x);
                again();
                void AddLocal(int y) { Add(x + y); log += "."; }
            }
            Console.WriteLine(total + log);
            void Add(int x)
            {
                Go.Yield();
                total += x;
                log += x % 7;
            }
            """,
            "",
            """
            121111325.5.3.3.
            """),
        new("Local functions in blocks, in switch sections, in loops, in lambdas and in each other",
            """
            for (int i = 0; i < 3; i++)
            {
                switch (i)
                {
                    case 0:
                        Say(InSection(i));
                        break;
                        int InSection(int x) => Of(x + i);
                    case 1:
                    {
                        void InBlock() { Say($"block {i}"); }
                        InBlock();
                        break;
                    }
                    default:
                        Say(InSection(10));
                        break;
                }
            }
            Say(Outer(1));
            Console.WriteLine(Go.Run(() =>
            {
                return InLambda(5) + Outer(1);
                int InLambda(int x) => Of(x) + InIt();
                int InIt() { return Of(1); }
            }).Join());
            Func<int> ordinary = () =>
            {
                return InOrdinary(1);
                int InOrdinary(int x) => Of(x) + Go.Run(InOther, 3).Join();
                int InOther(int x) => Of(x);
            };
            Console.WriteLine(ordinary());
            int Outer(int x)
            {
                return Middle(x) + Middle(x);
                int Middle(int y)
                {
                    return Inner() + Of(y);
                    int Inner() { x++; return Of(x * 100); }
                }
            }
            """,
            "",
            """
            <0>
            <block 1>
            <12>
            <503>
            509
            4
            """),
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
        new("Default, named and params arguments of local functions, in order",
            """
            Console.WriteLine(F(Say(1)));
            Console.WriteLine(F(b: Say(2), a: Say(3)));
            Console.WriteLine(Sum(Say(4), Say(5), Say(6)));
            Console.WriteLine(Sum());
            Console.WriteLine(Named());
            Console.WriteLine(Described(Of(1) + 2));
            string F(int a, int b = 7, string? c = null) => $"{Of(a)} {b} {c ?? "none"}";
            int Sum(params int[] values) => values.Sum() + Of(0);
            string Named([System.Runtime.CompilerServices.CallerMemberName] string name = "") => Of(name);
            string Described(int x, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string text = "") => Of(text);
            """,
            "",
            """
            <1>
            1 7 none
            <2>
            <3>
            3 2 none
            <4>
            <5>
            <6>
            15
            0
            Run
            Of(1) + 2
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
        new("Local functions named like other things",
            """
            Console.WriteLine(@class(1) + Helper(2));
            Console.WriteLine(new Other().Run());
            int @class(int @int) => Of(@int);
            int Helper(int x) => Of(x) * 10 + Program.Helper(x);
            """,
            """
            [Goroutine] static int Helper(int x) { Go.Yield(); return x * 100; }

            partial class Other
            {
                [Goroutine]
                public string Run()
                {
                    return Same() + this.Same(1) + nameof(Same);
                    string Same() => Of("local ");
                }

                [Goroutine] string Same(int x) => Of($"member {x} ");
            }
            """,
            """
            221
            local member 1 Same
            """),
        new("Local functions that keep their blocking form",
            """
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
            Console.WriteLine($"{new[] { 1 }.Sum(static x => { for (int i = 0; i < 2; i++) x++; return InText(x); int InText(int y) { Go.Yield(); return y; } })}.");
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
        new("Local functions of instances",
            """
            Console.WriteLine(new Derived().Total(3));
            """,
            """
            class Base
            {
                public virtual int Get(int x) => x;
            }

            partial class Derived : Base
            {
                int _sum;

                public override int Get(int x) => x * 100;

                [Goroutine]
                public int Total(int n)
                {
                    for (int i = 1; i <= n; i++) Add(i);
                    return Of(_sum);
                    void Add(int i)
                    {
                        _sum += Of(i);
                        this._sum += base.Get(i) + Get(i);
                    }
                }
            }
            """,
            """
            612
            """),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
