using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

public class CallTests
{
    [Test]
    public void CallsAsStatementsAndAsValues() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                Print("start");
                int sum = Add(One(), Add(One(), 2)) * One();
                if (One() == 1 && Add(1, 1) == 2) Print($"sum {sum}, one {One()}");
            }

            [Goroutine]
            static int One()
            {
                Print("one");
                return 1;
            }

            [Goroutine]
            static int Add(int a, int b) { return a + b; }

            [Goroutine]
            static void Print(string text) => Console.WriteLine(text);
        """,
        """
        start
        one
        one
        one
        one
        one
        sum 4, one 1
        """);

    [Test]
    public void ArgumentsAreEvaluatedInOrder() => GeneratorHarness.VerifyMembers(
        """
            static int _next;

            [Goroutine]
            public static void Run()
            {
                _next = 0;
                int[] cells = new int[4];
                cells[Next()] = Next() * 10 + _next++ + Next();
                cells[Next() - 3] += Next();
                Console.WriteLine(string.Join(' ', cells));
            }

            [Goroutine]
            static int Next() => _next++;
        """,
        "15 5 0 0");

    [Test]
    public void NamedOptionalAndParamsArguments() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                Print(b: Echo(2), a: Echo(1));
                Print(Echo(3));
                Print(4, c: "x");
                Total();
                Total(Echo(5), Echo(6));
                Total([7, 8]);
            }

            [Goroutine]
            static int Echo(int x)
            {
                Console.Write($"<{x}>");
                return x;
            }

            [Goroutine]
            static void Print(int a, int b = 42, string? c = null) => Console.WriteLine($"{a} {b} {c ?? "null"}");

            [Goroutine]
            static void Total(params int[] values) => Console.WriteLine(values.Sum());
        """,
        """
        <2><1>1 2 null
        <3>3 42 null
        4 42 x
        0
        <5><6>11
        15
        """);

    [Test]
    public void GenericMethods() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                Console.WriteLine(Largest([3, 9, 4]));
                Console.WriteLine(Largest<string>(["b", "a"]));
                Console.WriteLine(Describe<int?>());
            }

            [Goroutine]
            static T Largest<T>(IReadOnlyList<T> items) where T : IComparable<T>
            {
                T best = items[0];
                foreach (var item in items)
                    if (item.CompareTo(best) > 0) best = item;
                return Same(best);
            }

            [Goroutine]
            static T Same<T>(T value) => value;

            [Goroutine]
            static string Describe<T>() => typeof(T).Name;
        """,
        """
        9
        b
        Nullable`1
        """);

    [Test]
    public void InstanceMethods() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                var counter = new Counter();
                counter.Add(2).Add(3).Print();
                new Counter { Total = counter.Add(1).Total }.Print();
            }
        }

        partial class Counter
        {
            public int Total { get; set; }

            [Goroutine]
            public Counter Add(int n)
            {
                Total += n;
                Check();
                this.Check();
                return this;
            }

            [Goroutine]
            public void Print() => Console.WriteLine(Total);

            [Goroutine]
            private void Check()
            {
                if (Total < 0) throw new InvalidOperationException();
            }
        }
        """,
        """
        5
        6
        """);

    [Test]
    public void ExtensionMethods() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                Console.WriteLine(3.Doubled().Doubled());
                Console.WriteLine(Extensions.Doubled(4));
                Console.WriteLine(new[] { "a", "b" }.Last(x => x != "b"));
            }
        }

        static partial class Extensions
        {
            [Goroutine]
            public static int Doubled(this int x) => x * 2;

            [Goroutine]
            public static T? Last<T>(this IEnumerable<T> items, Func<T, bool> test)
            {
                T? last = default;
                foreach (var item in items)
                    if (test(item)) last = item;
                return last;
            }
        }
        """,
        """
        12
        8
        a
        """);

    [Test]
    public void Recursion() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run() => Console.WriteLine(Fib(12));

            [Goroutine]
            static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
        """,
        "144");

    [Test]
    public void OverloadsHaveTwinsOfTheirOwn() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                Show(1);
                Show("one");
                Show<long>();
            }

            [Goroutine]
            static void Show(int x) => Console.WriteLine($"int {x}");

            [Goroutine]
            static void Show(string x) => Console.WriteLine($"string {x}");

            [Goroutine]
            static void Show<T>() => Console.WriteLine(typeof(T).Name);
        """,
        """
        int 1
        string one
        Int64
        """);

    [Test]
    public void CallsOfOrdinaryMethodsStayAsTheyAre() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                Console.WriteLine(Plain(2));
                Console.WriteLine(nameof(Marked));
                Func<int> taken = Marked;
                Console.WriteLine(taken());
            }

            static int Plain(int x) => x + Marked();

            [Goroutine]
            static int Marked() => 40;
        """,
        """
        42
        Marked
        40
        """);

    [Test]
    public void TuplesPatternsAndSwitches() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var (a, b) = Pair(1);
                (b, a) = Pair(a + b);
                Console.WriteLine($"{a} {b}");
                string size = Pair(a) switch
                {
                    ( > 10, _) => "large",
                    var (x, y) when x + y > 5 => "middle",
                    _ => "small",
                };
                Console.WriteLine(size);
                switch (Pair(0).First)
                {
                    case 0 when Pair(2) is (2, var second):
                        Console.WriteLine(second);
                        goto case 1;
                    case 1:
                        Console.WriteLine("one");
                        break;
                    default:
                        Console.WriteLine("never");
                        break;
                }
            }

            [Goroutine]
            static (int First, int Second) Pair(int x) => (x, x + 1);
        """,
        """
        4 3
        middle
        3
        one
        """);

    [Test]
    public void GoroutinesOfAReferencedAssembly() => GeneratorHarness.Verify(
        """
        using Library;

        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                var pile = new Pile<int>();
                pile.Push(1);
                pile.Push(Numbers.Twice(2));
                Console.WriteLine(pile.Sum(1));
                Console.WriteLine(Go.Run(Numbers.Twice, 4).Join());
                Console.WriteLine(5.Twice());
                Start();
            }

            static void Start() => Console.WriteLine(Go.Run(Numbers.Twice, 3).Join());
        }
        """,
        """
        6
        8
        10
        6
        """,
        library:
        """
        namespace Library;

        public static partial class Numbers
        {
            [Goroutine]
            public static int Twice(this int x)
            {
                Go.Yield();
                return x * 2;
            }
        }

        public partial class Pile<T>
        {
            private readonly List<T> _items = [];

            [Goroutine]
            public void Push(T item) => _items.Add(item);

            [Goroutine]
            public TSum Sum<TSum>(TSum start) where TSum : System.Numerics.INumber<TSum>
            {
                foreach (var item in _items) start += (TSum)(object)item!;
                return start;
            }
        }
        """);
}
