using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>A goroutine's stack grows on the heap.</summary>
public static partial class RecursionTests
{
    private const int Depth = 100_000;
    private const int ThrowingDepth = 10_000;

    [Test]
    public static void DeepRecursionGivesItsResult([TwinModes] Mode mode) => mode.Run(Recurse, Depth);

    [Test]
    public static void DeepRecursionThatWaitsAtTheBottom([TwinModes] Mode mode) => mode.Run(RecurseAndWait, Depth);

    [Test]
    public static void ExceptionPassesThroughADeepStack([TwinModes] Mode mode) => mode.Run(ThrowFromBelow, ThrowingDepth);

    [Test]
    public static void GoroutineStartsAnotherFromADeepStack([TwinModes] Mode mode) => mode.Run(StartFromBelow, Depth);

    [Test]
    public static void SeveralRecurseDeeplyAtOnce([TwinModes] Mode mode) => mode.Run(RecurseTogether, Depth / 4);

    [Goroutine]
    private static void Recurse(int depth) => Assert.That(Sum(depth), Is.EqualTo((long)depth * (depth + 1) / 2));

    [Goroutine]
    private static void RecurseAndWait(int depth)
    {
        var bottom = new Chan<int>();
        var diver = Go.Run(Dive, depth, bottom).As("diver");
        bottom.Send(1);
        Assert.That(diver.Join(), Is.EqualTo(depth + 1));
    }

    [Goroutine]
    private static void ThrowFromBelow(int depth)
    {
        var levels = new int[1];
        var message = "";
        try
        {
            ThrowAt(depth, levels);
        }
        catch (InvalidOperationException exception)
        {
            message = exception.Message;
        }

        Assert.That(message, Is.EqualTo("from below"));
        Assert.That(levels[0], Is.EqualTo(depth));
    }

    [Goroutine]
    private static void StartFromBelow(int depth) => Assert.That(SumThenStart(depth), Is.EqualTo(depth + 5050));

    [Goroutine]
    private static void RecurseTogether(int depth)
    {
        var sums = new List<Goroutine<long>>();
        for (var i = 0; i < 4; i++)
            sums.Add(Go.Run(Sum, depth + i).As($"sum {i}"));
        for (var i = 0; i < 4; i++)
            Assert.That(sums[i].Join(), Is.EqualTo((long)(depth + i) * (depth + i + 1) / 2));
    }

    [Goroutine]
    private static long Sum(int n) => n == 0 ? 0 : n + Sum(n - 1);

    [Goroutine]
    private static int Dive(int depth, Chan<int> bottom) => depth == 0 ? bottom.Receive() : 1 + Dive(depth - 1, bottom);

    [Goroutine]
    private static void ThrowAt(int depth, int[] levels)
    {
        if (depth == 0)
            throw new InvalidOperationException("from below");
        try
        {
            ThrowAt(depth - 1, levels);
        }
        finally
        {
            levels[0]++;
        }
    }

    /// <summary>Starts a goroutine at every thousandth level, wherever the native stack just then ends.</summary>
    [Goroutine]
    private static long SumThenStart(int depth)
    {
        if (depth == 0)
            return 0;
        var below = SumThenStart(depth - 1);
        if (depth == 1)
            return below + 1 + Go.Run(Sum, 100).Join();
        return depth % 1000 == 0 ? below + Go.Run(Sum, 1).Join() : below + 1;
    }
}
