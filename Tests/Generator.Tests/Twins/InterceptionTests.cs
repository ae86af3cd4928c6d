using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary><c>Go.Run</c> and <c>Go.Main</c> in ordinary code: intercepted, or found by the runtime where interceptors are off.</summary>
public class InterceptionTests
{
    private const string OrdinaryCode = """
        static partial class Program
        {
            public static void Run()
            {
                var c = new Chan<int>();
                Go.Run(Send, c, 1);
                Console.WriteLine(c.Receive());
                Go.Run(Send, c, 2);
                Console.WriteLine(c.Receive());
                Console.WriteLine(Go.Run(Twice, 2).Join());
                Go.Run(new Worker(c).Work, 3);
                Console.WriteLine(c.Receive());
                Go.Run(() => Send(c, 4));
                Console.WriteLine(c.Receive());
            }

            [Goroutine]
            public static void Send(Chan<int> c, int value) => c.Send(value);

            [Goroutine]
            internal static int Twice(int x) => x * 2;
        }

        partial class Worker(Chan<int> output)
        {
            [Goroutine]
            public void Work(int value) => output.Send(value);
        }
        """;

    private const string Output = """
        1
        2
        4
        3
        4
        """;

    [Test]
    public void CallsInOrdinaryCodeAreIntercepted() => GeneratorHarness.Verify(OrdinaryCode, Output);

    [Test]
    public void NothingIsInterceptedWhereInterceptorsAreOff() => GeneratorHarness.Verify(OrdinaryCode, Output, interceptors: false);

    [Test]
    public void CallsInTheOriginalOfAGoroutineAreIntercepted() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>();
                Go.Run(Send, c);
                Console.WriteLine(c.Receive());
            }

            [Goroutine]
            internal static void Send(Chan<int> c) => c.Send(1);
        """,
        "1");

    [Test]
    public void GenericMethodGroupsAreInterceptedOrFound() => GeneratorHarness.VerifyMembers(
        """
            public static void Run()
            {
                var c = new Chan<string>();
                Go.Run(Send, c, "a");
                Console.WriteLine(c.Receive());
                Go.Run(Send<string>, c, "b");
                Console.WriteLine(c.Receive());
                Relay("c");
            }

            static void Relay<T>(T value)
            {
                var c = new Chan<T>();
                Go.Run(Send, c, value);
                Console.WriteLine(c.Receive());
            }

            [Goroutine]
            internal static void Send<T>(Chan<T> c, T value) => c.Send(value);
        """,
        """
        a
        b
        c
        """);

    [Test]
    public void ATwinOutOfReachIsFoundByTheRuntime() => GeneratorHarness.VerifyMembers(
        """
            public static void Run()
            {
                var c = new Chan<int>();
                Go.Run(Hidden, c);
                Console.WriteLine(c.Receive());
            }

            [Goroutine]
            private static void Hidden(Chan<int> c) => c.Send(1);
        """,
        "1");

    [Test]
    public void MainInTopLevelStatements() => GeneratorHarness.Verify(
        """
        Console.WriteLine(Go.Main(Pipeline.Sum, 100));

        static partial class Pipeline
        {
            [Goroutine]
            public static long Sum(int count)
            {
                var numbers = new Chan<int>();
                var squares = new Chan<int>(capacity: 16);
                Go.Run(Produce, numbers, count);
                Go.Run(() => Square(numbers, squares));
                long total = 0;
                foreach (var x in squares) total += x;
                return total;
            }

            [Goroutine]
            static void Produce(Chan<int> output, int count)
            {
                for (int i = 0; i < count; i++) output.Send(i);
                output.Close();
            }

            [Goroutine]
            static void Square(Chan<int> input, Chan<int> output)
            {
                foreach (var x in input) output.Send(x * x);
                output.Close();
            }
        }
        """,
        "328350");

    [Test]
    public void CallsInLambdasAndFieldInitialisers() => GeneratorHarness.VerifyMembers(
        """
            static readonly Chan<int> Numbers = new(2);
            static readonly Goroutine First = Go.Run(Send, Numbers, 1);

            public static void Run()
            {
                Action second = () => Go.Run(Send, Numbers, 2).Join();
                First.Join();
                second();
                Console.WriteLine(Numbers.Receive() + Numbers.Receive());
            }

            [Goroutine]
            internal static void Send(Chan<int> c, int value) => c.Send(value);
        """,
        "3");
}
