using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary><c>Go.Run</c> inside a goroutine: rewritten in place.</summary>
public class SpawnTests
{
    [Test]
    public void MethodGroups() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>();
                Go.Run(Nothing);
                Go.Run(Send, c, 1);
                Console.WriteLine(c.Receive());
                Go.Run(new Worker(c).Work, 2);
                Console.WriteLine(c.Receive());
                Go.Run(Other.Send, c);
                Console.WriteLine(c.Receive());
                Console.WriteLine(Go.Run(Twice, 2).Join());
                Goroutine<int> four = Go.Run(Sum, 1, 1, 1, 1);
                Console.WriteLine(four.Join());
            }

            [Goroutine]
            static void Nothing() { }

            [Goroutine]
            static void Send(Chan<int> c, int value) => c.Send(value);

            [Goroutine]
            static int Twice(int x) => x * 2;

            [Goroutine]
            static int Sum(int a, int b, int c, int d) => a + b + c + d;
        }

        partial class Worker(Chan<int> output)
        {
            [Goroutine]
            public void Work(int value) => output.Send(value);
        }

        static partial class Other
        {
            [Goroutine]
            public static void Send(Chan<int> c) => c.Send(3);
        }
        """,
        """
        1
        2
        3
        4
        4
        """);

    [Test]
    public void GenericMethodGroups() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<string>();
                Go.Run(Send, c, "inferred");
                Console.WriteLine(c.Receive());
                Go.Run(Send<string>, c, "written");
                Console.WriteLine(c.Receive());
            }

            [Goroutine]
            static void Send<T>(Chan<T> c, T value) => c.Send(value);
        """,
        """
        inferred
        written
        """);

    [Test]
    public void ExpressionLambdas() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>();
                int captured = 1;
                Go.Run(() => Send(c, captured));
                Console.WriteLine(c.Receive());
                Go.Run(() => c.Send(2));
                Console.WriteLine(c.Receive());
                Console.WriteLine(Go.Run(() => Twice(captured) + 1).Join());
                Go.Run((a, b) => Send(a, b), c, 4);
                Console.WriteLine(c.Receive());
                Console.WriteLine(Go.Run(x => Twice(x), 5).Join());
            }

            [Goroutine]
            static void Send(Chan<int> c, int value) => c.Send(value);

            [Goroutine]
            static int Twice(int x) => x * 2;
        """,
        """
        1
        2
        3
        4
        10
        """);

    [Test]
    public void BlockLambdas() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>();
                int sent = 0;
                var sender = Go.Run(() =>
                {
                    for (int i = 0; i < 3; i++)
                    {
                        c.Send(i);
                        sent++;
                    }
                    c.Close();
                });
                var sum = Go.Run(() =>
                {
                    int total = 0;
                    foreach (int x in c) total += x;
                    if (total < 0) return -1;
                    return total;
                });
                sender.Join();
                Console.WriteLine($"{sent} {sum.Join()}");
            }
        """,
        "3 3");

    [Test]
    public void LambdasInLambdas() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>();
                Go.Run(() =>
                {
                    var inner = new Chan<int>();
                    Go.Run(() => inner.Send(20));
                    int x = inner.Receive();
                    Go.Run(() =>
                    {
                        c.Send(x + 1);
                    });
                });
                Console.WriteLine(c.Receive());
            }
        """,
        "21");

    [Test]
    public void ArgumentsAreEvaluatedByTheCaller() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>();
                int x = 1;
                Go.Run(Send, c, x);
                x = 2;
                Console.WriteLine(c.Receive());
                var late = new Chan<bool>();
                Go.Run(() =>
                {
                    late.Receive();
                    Send(c, x);
                });
                x = 3;
                late.Send(true);
                Console.WriteLine(c.Receive());
            }

            [Goroutine]
            static void Send(Chan<int> c, int value) => c.Send(value);
        """,
        """
        1
        3
        """);

    [Test]
    public void DelegatesAndOrdinaryMethodsStayAsTheyAre() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>();
                Action<int> send = x => c.Send(x);
                Go.Run(send, 1);
                Console.WriteLine(c.Receive());
                Go.Run(Plain, c);
                Console.WriteLine(c.Receive());
            }

            static void Plain(Chan<int> c) => c.Send(2);
        """,
        """
        1
        2
        """);

    [Test]
    public void JoinGivesTheResultOrTheException() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                Goroutine<int> failing = Go.Run(Fail, 0);
                try
                {
                    failing.Join();
                }
                catch (DivideByZeroException)
                {
                    Console.WriteLine("thrown to the one who joins");
                }
            }

            [Goroutine]
            static int Fail(int zero) => 1 / zero;
        """,
        "thrown to the one who joins");
}
