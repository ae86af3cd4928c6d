using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

public class ConditionalAccessTests
{
    [Test]
    public void StatementsAndValues() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                Node? node = new(new(null));
                node?.Call();
                if (node is not null) node?.Next?.Call(); else node?.Call();
                Console.WriteLine(node?.Get() ?? 0);
                Console.WriteLine($"{node?.Follow()?.Follow()?.Get():D2}.");
                Console.WriteLine(node?[0]?.Follow()?.Text().Length);
                Last(node);
            }

            static void Last(Node? node) => node?.Call();
        }

        sealed partial class Node(Node? next)
        {
            public Node? Next => next;
            public Node? this[int i] => this;
            [Goroutine] public void Call() => Console.WriteLine("call");
            [Goroutine] public int Get() => 1;
            [Goroutine] public Node? Follow() => next;
            [Goroutine] public string Text() => "text";
        }
        """,
        """
        call
        call
        1
        .
        4
        call
        """);
}
