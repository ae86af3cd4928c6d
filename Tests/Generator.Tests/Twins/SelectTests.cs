using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

public class SelectTests
{
    [Test]
    public void SelectOfReceivesAndSends() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var a = new Chan<int>(1);
                var b = new Chan<string>(1);
                var c = new Chan<int>(1);
                var never = new Chan<int>();
                b.Send("b");
                for (int round = 0; round < 3; round++)
                {
                    switch (Go.Select(
                        Case.Receive(a, out var x),
                        Case.Receive(b, out string? y, out bool ok),
                        Case.Receive(never),
                        Case.Send(b.Count + c.Count == 0 ? c : null, 7)))
                    {
                        case 0:
                            Console.WriteLine($"a {x}");
                            break;
                        case 1:
                            Console.WriteLine($"b {y} {ok}");
                            break;
                        case 3:
                            Console.WriteLine("sent");
                            a.Send(c.Count + 4);
                            break;
                    }
                }
            }
        """,
        """
        b b True
        sent
        a 5
        """);

    [Test]
    public void SelectAmongAListOfCases() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var a = new Chan<int>();
                var b = new Chan<int>();
                Go.Run(() => b.Send(7));
                SelectCase<int>[] cases = [SelectCase.Receive(a), SelectCase.Receive(b)];
                Console.WriteLine(cases[Go.Select(cases)].Value);
                Go.Run(() => a.Send(Same(8)));
                if (Go.Select(cases[1], null, cases[0]) == 2)
                    Console.WriteLine(cases[0].Value);
                Console.WriteLine(Go.TrySelect(cases));
            }

            [Goroutine]
            static int Same(int value) => value;
        """,
        """
        7
        8
        -1
        """);

    [Test]
    public void SelectThatWaits() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var data = new Chan<int>();
                var done = new Chan<bool>();
                Go.Run(Produce, data, done);
                int x = 0;
                while (true)
                {
                    int ready = Go.Select(Case.Receive(data, out x), Case.Receive(done, out _, out var open));
                    if (ready == 1)
                    {
                        Console.WriteLine($"done, open: {open}");
                        return;
                    }
                    Console.WriteLine(x);
                }
            }

            [Goroutine]
            static void Produce(Chan<int> data, Chan<bool> done)
            {
                data.Send(1);
                data.Send(2);
                done.Close();
            }
        """,
        """
        1
        2
        done, open: False
        """);

    [Test]
    public void CallsInTheOperandsOfASelect() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>(1);
                if (Go.Select(Case.Send(Same(c), Same(3))) == 0 && Go.Select(Case.Receive(Same(c), out int x)) == 0)
                    Console.WriteLine(x);
            }

            [Goroutine]
            static T Same<T>(T value) => value;
        """,
        "3");

    [Test]
    public void TrySelectStaysAsItIs() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var c = new Chan<int>(1);
                for (int i = 0; i < 2; i++)
                {
                    switch (Go.TrySelect(Case.Receive(c, out int x)))
                    {
                        case 0: Console.WriteLine(x); break;
                        default: c.Send(9); break;
                    }
                }
            }
        """,
        "9");

    [Test]
    public void SelectWithATimeout() => GeneratorHarness.Verify(
        """
        using GoroutineGen.Time;

        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                var never = new Chan<int>();
                switch (Go.Select(Case.Receive(never), Case.Receive(Timers.After(TimeSpan.FromMilliseconds(1)))))
                {
                    case 0: Console.WriteLine("never"); break;
                    case 1: Console.WriteLine("timeout"); break;
                }
            }
        }
        """,
        "timeout");
}
