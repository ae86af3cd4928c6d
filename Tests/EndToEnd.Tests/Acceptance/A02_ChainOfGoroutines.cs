using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A value passes through a chain of very many goroutines, each of which waits for its neighbour.</summary>
public static partial class A02_ChainOfGoroutines
{
    [Test]
    public static void TheFirstGetsWhatTheLastWasGivenPlusOneForEachLink([AllModes] Mode mode) =>
        mode.Run(Run, mode.IsFast ? 10_000 : 2_000);

    [Goroutine]
    private static void Run(int links)
    {
        var leftmost = new Chan<int>();
        var left = leftmost;
        var all = new Goroutine[links];
        for (var i = 0; i < links; i++)
        {
            var right = new Chan<int>();
            all[i] = Go.Run(PassOn, left, right);
            left = right;
        }

        Assert.That(leftmost.TryReceive(out _), Is.False, "nothing was given to the chain yet");
        left.Send(1);
        Assert.That(leftmost.Receive(), Is.EqualTo(1 + links));
        foreach (var link in all)
            link.Join();
    }

    [Goroutine]
    private static void PassOn(Chan<int> left, Chan<int> right) => left.Send(1 + right.Receive());
}
