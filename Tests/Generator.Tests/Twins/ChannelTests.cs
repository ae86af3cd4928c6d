using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

public class ChannelTests
{
    [Test]
    public void SendAndReceive() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var numbers = new Chan<int>();
                Go.Run(Produce, numbers, 3);
                Console.WriteLine(numbers.Receive() + numbers.Receive() * 10);
                numbers.Receive();
                Console.WriteLine(numbers.Receive());
            }

            [Goroutine]
            static void Produce(Chan<int> output, int count)
            {
                for (int i = 1; i <= count; i++) output.Send(i);
                output.Close();
            }
        """,
        """
        21
        0
        """);

    [Test]
    public void ReceiveThatTellsWhetherTheChannelIsOpen() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<string>(4);
                c.Send("a");
                c.Send("b");
                c.Send("c");
                c.Send("d");
                c.Close();
                string last;
                Console.WriteLine(c.Receive(out last));
                if (c.Receive(out var x) && c.Receive(out string? y)) Console.WriteLine(last + x + y);
                Console.WriteLine(c.Receive(out _));
                while (c.Receive(out last)) Console.WriteLine(last);
            }
        """,
        """
        True
        abc
        True
        """);

    [Test]
    public void ForeachOverAChannel() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var words = new Chan<string>(capacity: 2);
                var pairs = new Chan<(int, int)>();
                Go.Run(Feed, words, pairs);
                foreach (var word in words) Console.WriteLine(word);
                foreach (var (a, b) in pairs)
                {
                    if (a == 1) continue;
                    if (a == 3) break;
                    Console.WriteLine(a * b);
                }
            }

            [Goroutine]
            static void Feed(Chan<string> words, Chan<(int, int)> pairs)
            {
                words.Send("one");
                words.Send("two");
                words.Send("three");
                words.Close();
                pairs.Send((1, 1));
                pairs.Send((2, 21));
                pairs.Send((3, 1));
                pairs.Close();
            }
        """,
        """
        one
        two
        three
        42
        """);

    [Test]
    public void DirectionalChannels() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var input = new Chan<int>();
                var output = new Chan<int>();
                Go.Run(Feed, (ISendChan<int>)input);
                Go.Run(Square, (IReceiveChan<int>)input, (ISendChan<int>)output);
                long total = 0;
                foreach (var x in output) total += x;
                Console.WriteLine(total);
            }

            [Goroutine]
            static void Feed(ISendChan<int> output)
            {
                for (int i = 1; i < 4; i++) output.Send(i);
                output.Close();
            }

            [Goroutine]
            static void Square(IReceiveChan<int> input, ISendChan<int> output)
            {
                foreach (var x in input) output.Send(x * x);
                output.Close();
            }
        """,
        "14");

    [Test]
    public void ForeachOverAChannelThatACallGives() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                foreach (int x in Open()) Console.WriteLine(x);
            }

            [Goroutine]
            static Chan<int> Open()
            {
                var c = new Chan<int>(2);
                c.Send(1);
                c.Send(2);
                c.Close();
                return c;
            }
        """,
        """
        1
        2
        """);

    [Test]
    public void ChannelsInExpressions() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>(8);
                for (int i = 0; i < 8; i++) c.Send(i);
                int[] all = [c.Receive(), c.Receive()];
                Console.WriteLine($"{all[1]} {c.Receive()} {Math.Max(c.Receive(), c.Receive())}");
                Console.WriteLine(c.Receive());
                c.TrySend(8);
                Console.WriteLine(c.TryReceive(out int x) ? x + c.Count : -1);
            }
        """,
        """
        1 2 4
        5
        8
        """);

    [Test]
    public void SleepAndYield() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                Go.Sleep(TimeSpan.FromMilliseconds(1));
                Go.Yield();
                Go.Await(Task.CompletedTask);
                Console.WriteLine(Go.Await(Task.FromResult(5)));
            }
        """,
        "5");
}
