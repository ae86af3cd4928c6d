using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary>Lambdas and methods given to the runtime's methods that can take them rewritten.</summary>
public class GivenBodyTests
{
    private const string SecondFlight = """new SingleFlight<int>().Do("key", () => { return Number(2); })""";

    [Test]
    public void LambdasAndMethods() => GeneratorHarness.Verify(
        $$"""
        using GoroutineGen.Sync;

        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                var group = new WaitGroup();
                var c = new Chan<string>(capacity: 10);
                group.Go(() => c.Send("lambda"));
                group.Wait();
                group.Go((text) => { c.Send(text); }, "argument");
                group.Wait();
                group.Go(Nothing);
                group.Go(new Worker(c).Work);
                group.Wait();
                group?.Go(() => c.Send("conditional"));
                group.Wait();

                Action ordinary = () => c.Send("ordinary");
                group.Go(ordinary);
                group.Wait();

                var once = new Once();
                once.Do(() => c.Send("once"));
                once.Do(() => c.Send("twice"));
                Console.WriteLine(new SingleFlight<int>().Do("key", () => Number(1)) + {{SecondFlight}});

                var errors = new ErrGroup();
                errors.Go(() => c.Send("group"));
                errors.Wait();
                c.Close();
                foreach (var text in c)
                    Console.WriteLine(text);
            }

            [Goroutine]
            static int Number(int x) => x;

            [Goroutine]
            static void Nothing() { }
        }

        partial class Worker(Chan<string> output)
        {
            [Goroutine]
            public void Work() => output.Send("method");
        }
        """,
        """
        3
        lambda
        argument
        method
        conditional
        ordinary
        once
        group
        """);

    [Test]
    public void LambdasThatAreKept() => GeneratorHarness.Verify(
        """
        using GoroutineGen.Sync;

        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                int asked = 0;
                var c = new Chan<int>(1);
                var block = new OnceValue<int>(() =>
                {
                    asked++;
                    c.Send(1);
                    return c.Receive() + Number(1);
                });
                OnceValue<string> expression = new(static () => $"{Number(2)}"), quick = new(() => "quick");
                Console.WriteLine(block.Get() + block.Get() + expression.Get() + quick.Get() + asked);
            }

            [Goroutine]
            static int Number(int x) => x;
        }
        """,
        "42quick1");
}
