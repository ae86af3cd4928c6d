using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A channel may stand in several cases of a select: each of them counts in the random choice.</summary>
public static partial class C23_SameChannelInSeveralCases
{
    private const int Trials = 9_000;

    // Ten standard deviations of each of the three counts.
    private const int Tolerance = 450;

    [Test]
    public static void EachCaseIsChosenEquallyOften([AllModes] Mode mode) => mode.Run(Count);

    [Test]
    public static void EachValueGoesThroughOneCase([AllModes] Mode mode) => mode.Run(WaitTwice);

    [Goroutine]
    private static void Count()
    {
        var (twice, once) = (new Chan<int>(1), new Chan<int>(1));
        twice.Send(0);
        once.Send(0);
        var counts = new int[3];
        for (var i = 0; i < Trials; i++)
        {
            var chosen = Go.Select(Case.Receive(twice), Case.Receive(once), Case.Receive(twice));
            counts[chosen]++;
            (chosen == 1 ? once : twice).Send(0);
        }

        Assert.That(counts, Is.All.EqualTo(Trials / 3).Within(Tolerance));
    }

    [Goroutine]
    private static void WaitTwice()
    {
        var (channel, idle) = (new Chan<int>(), new Chan<int>());
        for (var i = 1; i <= 100; i++)
        {
            var selecting = Go.Run(SelectSum, channel, idle);
            selecting.WaitUntilItWaits(WaitReason.Select);
            channel.Send(i);
            Assert.That(selecting.Join(), Is.EqualTo(i));
            Assert.That(channel.TrySend(-1), Is.False, "It has left with both cases.");
        }
    }

    [Goroutine]
    private static int SelectSum(Chan<int> channel, Chan<int> idle)
    {
        Go.Select(Case.Receive(channel, out var first), Case.Receive(idle, out var other), Case.Receive(channel, out var second));
        return first + other + second;
    }
}
