using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>What goroutines, plain threads and async code see of a channel or a mutex at the same time is what they could have seen one at a time.</summary>
public class LinearizabilityTests
{
    private const int ChannelHistories = 1_500;
    private const int MutexHistories = 1_500;

    [Test]
    public void ChannelsAreLinearizable([Values(1, 2)] int maxProcs) => Check(maxProcs, ChannelHistories, ChannelHistory.Check);

    [Test]
    public void MutexesAreLinearizable([Values(1, 2)] int maxProcs) => Check(maxProcs, MutexHistories, MutexHistory.Check);

    private static void Check(int maxProcs, int histories, Func<Entry, int, GoTask<string?>> check)
    {
        string? unexplained = null;
        Twins.WithMaxProcs(maxProcs, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var seed = 0; seed < histories && unexplained is null; seed++)
                unexplained = await check(Entry.Call, seed);
        }));
        Assert.That(unexplained, Is.Null);
    }
}
