using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0205TimerInEachRoundTests
{
    [Test]
    public Task AfterInASelectOfALoopIsReported() => Verify(
        """
        while (true)
        {
            switch (Go.Select(Case.Receive(input, out var x), Case.Receive([|Time.Timers.After(TimeSpan.FromSeconds(1))|])))
            {
                case 0: Use(x); break;
                case 1: return;
            }
        }
        """,
        """
        for (int i = 0; i < 3; i++)
            Go.Select(Case.Receive(input), Case.Receive([|Time.Timers.After(TimeSpan.FromSeconds(1))|], out var at));
        """,
        """
        foreach (var x in input)
        {
            if (Go.Select(Case.Send(output, x), Case.Receive([|Time.Timers.After(TimeSpan.FromSeconds(x))|])) == 1)
                continue;
            return;
        }
        """);

    [Test]
    public Task OneTimerIsFine() => Verify(
        """
        Go.Select(Case.Receive(input), Case.Receive(Time.Timers.After(TimeSpan.FromSeconds(1))));
        """,
        """
        var timeout = Time.Timers.After(TimeSpan.FromSeconds(1));
        while (Go.Select(Case.Receive(input), Case.Receive(timeout)) == 0)
            Use(1);
        """,
        """
        while (true)
        {
            Time.Timers.After(TimeSpan.FromSeconds(1)).Receive();
            Go.Run(() => Go.Select(Case.Receive(input), Case.Receive(Time.Timers.After(TimeSpan.FromSeconds(1)))));
        }
        """,
        """
        while (true)
        {
            Go.Select(Case.Receive(input), Case.Receive(Time.Timers.After(TimeSpan.FromSeconds(1))));
            break;
        }
        """);

    [Test]
    public Task BrokenCodeIsNoTrouble() => Rule<GOR0205TimerInEachRoundAnalyzer>.VerifyBrokenAsync(
        "class C { void M() { while (true) { Go.Select(Case.Receive(Time.Timers.After()), Case.Receive(Time.Timers.After(");

    [Test]
    public Task TheMessageSaysWhatToDo() => Rule<GOR0205TimerInEachRoundAnalyzer>.VerifyAsync(
        """
        class C
        {
            void M(Chan<int> c, TimeSpan t)
            {
                while (true) Go.Select(Case.Receive(c), Case.Receive({|#0:Time.Timers.After(t)|}));
            }
        }
        """,
        "Timers.After makes a timer in each round, and the select of the next round forgets it. Make one Timer before the loop, and "
        + "Reset it in each round; or a Ticker, where the time runs on.");

    private static Task Verify(params string[] bodies) => Rule<GOR0205TimerInEachRoundAnalyzer>.VerifyAsync($$"""
        class C
        {
            {{string.Join("\n    ", bodies.Select((body, i) => $"void M{i}(Chan<int> input, Chan<int> output)\n{{\n{body}\n}}"))}}

            static void Use(int x) { }
        }
        """);
}
