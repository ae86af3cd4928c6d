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
