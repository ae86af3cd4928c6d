using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

public class LocalFunctionTests
{
    [Test]
    public void LocalFunctionsThatWaitLoopOrRecurse() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                int total = 0;
                Add(1);
                Console.WriteLine(Twice(total) + Sum(3));
                Console.WriteLine(Factorial(5) + Quick(1));

                void Add(int x)
                {
                    // Shared by both copies.
                    total += One() + x;
                }

                int Twice(int x) => One() * 2 * x;
                static int Sum(int n)
                {
                    int sum = 0;
                    for (int i = 1; i <= n; i++) sum += i;
                    return sum;
                }
                static T Same<T>(T x) where T : struct => Of(x);
                int Factorial(int n) => n < 2 ? Same(1) : n * Factorial(n - 1);
                int Quick(int x) => x + 1;
            }

            [Goroutine]
            static int One() => 1;

            [Goroutine]
            static T Of<T>(T x) => x;
        """,
        """
        10
        122
        """);

    [Test]
    public void LocalFunctionsInEachOther() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                Console.WriteLine(Outer(1));
                int Outer(int x)
                {
                    return Inner(x) + One();
                    int Inner(int y) => One() + x + y;
                }
            }

            [Goroutine]
            static int One() => 1;
        """,
        "4");

    [Test]
    public void StartsOfLocalFunctions() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>();
                Go.Run(Send, 3);
                Console.WriteLine(c.Receive());
                Func<Goroutine> start = () => Go.Run(Send, 4);
                start();
                Console.WriteLine(c.Receive());
                lock (c)
                {
                    Go.Run(() => { for (int i = 0; i < 2; i++) Send(i); });
                    for (int i = 0; i < 2; i++) Console.WriteLine(c.Receive());
                }
                void Send(int x) => c.Send(x);
            }
        """,
        """
        3
        4
        0
        1
        """);

    [Test]
    public void LocalFunctionsOfAMethodThatCanBeCancelled() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine(Cancellable = true)]
            public static void Run()
            {
                try
                {
                    Count(2);
                }
                finally
                {
                    Count(1);
                }
                void Count(int n)
                {
                    while (n-- > 0)
                    {
                        try { Console.WriteLine(n); }
                        finally { Count(0); }
                    }
                }
            }
        """,
        """
        1
        0
        0
        """);
}
