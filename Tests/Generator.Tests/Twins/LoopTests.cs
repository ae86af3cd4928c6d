using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

public class LoopTests
{
    [Test]
    public void ForLoopWithoutBraces() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                int total = 0;
                for (int i = 0; i < 10; i++)
                    total += i;
                Console.WriteLine(total);
            }
        """,
        "45");

    [Test]
    public void ForLoopWithoutAnyClause() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                int i = 0;
                for (; ; )
                {
                    if (++i == 3) break;
                }
                Console.WriteLine(i);
            }
        """,
        "3");

    [Test]
    public void ForLoopWithCallsInEachClause() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                for (int i = Step(0, "start"); Step(i, "test") < 2; i += Step(1, "next"))
                    Console.WriteLine(i);
            }

            [Goroutine]
            static int Step(int value, string name)
            {
                Console.WriteLine(name);
                return value;
            }
        """,
        """
        start
        test
        0
        next
        test
        1
        next
        test
        """);

    [Test]
    public void ForLoopWithACallAsIncrementor() => GeneratorHarness.VerifyMembers(
        """
            static int _i;

            [Goroutine]
            public static void Run()
            {
                for (_i = 0; _i < 2; Next(), Next())
                    Console.WriteLine(_i);
            }

            [Goroutine]
            static void Next() => _i++;
        """,
        "0");

    [Test]
    public void ForeachLoop() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                foreach (int x in new[] { 1, 2, 3 })
                    Console.WriteLine(x);
                foreach (var (key, value) in new Dictionary<string, int> { ["a"] = 1 })
                    Console.WriteLine(key + value);
                foreach (var x in new List<int> { 4 })
                {
                    Console.WriteLine(x);
                }
            }
        """,
        """
        1
        2
        3
        a1
        4
        """);

    [Test]
    public void WhileLoop() => GeneratorHarness.VerifyMembers(
        """
            static int _left = 3;

            [Goroutine]
            public static void Run()
            {
                _left = 3;
                while (More())
                    Console.WriteLine(_left);
            }

            [Goroutine]
            static bool More() => --_left > 0;
        """,
        """
        2
        1
        """);

    [Test]
    public void DoLoop() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                int n = 0;
                do
                    n++;
                while (n < 3);
                do { n--; } while (n > 0);
                Console.WriteLine(n);
            }
        """,
        "0");

    [Test]
    public void NestedLoopsWithBreakAndContinue() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                for (int i = 0; i < 4; i++)
                {
                    if (i == 1) continue;
                    int j = 0;
                    while (true)
                    {
                        if (++j == i) continue;
                        if (j > 3) break;
                        Console.Write($"{i}{j} ");
                    }
                }
                Console.WriteLine();
            }
        """,
        "01 02 03 21 23 31 32 ");

    [Test]
    public void BackwardsGoto() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                int n = 0;
            again:
                n++;
                if (n < 3) goto again;
                if (n == 3) goto done;
                n = -1;
            done:
                Console.WriteLine(n);
            }
        """,
        "3");

    [Test]
    public void ReturnOutOfALoop() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run() => Console.WriteLine(FirstAbove(10));

            [Goroutine]
            static int FirstAbove(int limit)
            {
                for (int i = 1; ; i *= 3)
                {
                    if (i > limit) return i;
                }
            }
        """,
        "27");

    [Test]
    public void VariablesOfAnIterationCapturedByALambda() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var prints = new List<Action>();
                for (int i = 0; i < 3; i++)
                {
                    int own = i;
                    prints.Add(() => Console.Write($"{own}/{i} "));
                }
                foreach (var print in prints) print();
                Console.WriteLine();
            }
        """,
        "0/3 1/3 2/3 ");
}
