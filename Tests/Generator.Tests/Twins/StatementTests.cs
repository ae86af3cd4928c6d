using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

public class StatementTests
{
    [Test]
    public void TryCatchFinally() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                for (int i = 0; i < 3; i++)
                {
                    try
                    {
                        Print("try");
                        if (i == 1) continue;
                        if (i == 2) throw new InvalidOperationException("two");
                        Print("through");
                    }
                    catch (InvalidOperationException e) when (e.Message == "two")
                    {
                        Print(e.Message);
                    }
                    finally
                    {
                        Print("finally");
                    }
                }
                try
                {
                    Rethrow();
                }
                catch (Exception e)
                {
                    Print(e.GetType().Name);
                }
            }

            [Goroutine]
            static void Rethrow()
            {
                try
                {
                    Print("inner");
                    throw new NotSupportedException();
                }
                catch
                {
                    Print("again");
                    throw;
                }
            }

            [Goroutine]
            static void Print(string text) => Console.WriteLine(text);
        """,
        """
        try
        through
        finally
        try
        finally
        try
        two
        finally
        inner
        again
        NotSupportedException
        """);

    [Test]
    public void Using() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                using (new Resource("a"))
                {
                    Print("in a");
                }
                using var b = new Resource("b");
                using Resource c = Open("c"), d = Open("d");
                Print("in all");
            }

            [Goroutine]
            static Resource Open(string name) => new(name);

            [Goroutine]
            public static void Print(string text) => Console.WriteLine(text);
        }

        sealed partial class Resource(string name) : IDisposable
        {
            [Goroutine]
            public void Dispose() => Program.Print($"close {name}");
        }
        """,
        """
        in a
        close a
        in all
        close d
        close c
        close b
        """);

    [Test]
    public void LockStaysBlocking() => GeneratorHarness.VerifyMembers(
        """
            static readonly object Gate = new();

            [Goroutine]
            public static void Run()
            {
                int total = 0;
                for (int i = 0; i < 3; i++)
                {
                    lock (Gate)
                    {
                        for (int j = 0; j < 2; j++) total += One();
                    }
                }
                Console.WriteLine(total);
            }

            [Goroutine]
            static int One() => 1;
        """,
        "6");

    [Test]
    public void LambdasAndQueriesStayAsTheyAre() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                int[] values = [3, 1, 2];
                Func<int, int> doubled = x =>
                {
                    for (int i = 0; i < 2; i++) x += One();
                    return x;
                };
                Console.WriteLine(string.Join(' ', values.OrderBy(x => x).Select(doubled)));
                Console.WriteLine((from v in values where v > 1 select v * 2).Sum());
            }

            [Goroutine]
            static int One() => 1;
        """,
        """
        3 4 5
        10
        """);

    [Test]
    public void UnusualStatements() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                ;
                const int limit = 2;
                if (One() > limit) { } else if (One() == 1) Print("else if");
                checked
                {
                    int x = One() + limit;
                    Print($"{x}");
                }
                {
                    int x = 7;
                    Print(x.ToString());
                }
                label: Print("labelled");
                if (One() == 0) goto label;
                _ = One();
                (_, int last) = (One(), One() + 1);
                Print($"{last}");
                return;
            }

            [Goroutine]
            static int One() => 1;

            [Goroutine]
            static void Print(string text) => Console.WriteLine(text);
        """,
        """
        else if
        3
        7
        labelled
        2
        """);
}
