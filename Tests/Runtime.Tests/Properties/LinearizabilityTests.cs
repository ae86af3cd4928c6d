using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// What goroutines, plain threads and async code see of a channel or a mutex at the same time is what they could have seen one at a time.
/// </summary>
public class LinearizabilityTests
{
    private const int Histories = 200;
    private const int AtATime = 50;

    [Test, Category(Seeds.Category)]
    public void ChannelsAreLinearizable([Values(1, 2)] int maxProcs) => Check(maxProcs, ChannelHistory.Check);

    [Test, Category(Seeds.Category)]
    public void MutexesAreLinearizable([Values(1, 2)] int maxProcs, [Values] bool withHelpAllTheTime) =>
        Check(maxProcs, (entry, seed) => MutexHistory.Check(entry, seed, withHelpAllTheTime));

    private static void Check(int maxProcs, Func<Entry, int, GoTask<string?>> check) => Twins.WithMaxProcs(maxProcs, () =>
    {
        for (var seed = Seeds.First; seed < Seeds.First + Histories; seed += AtATime)
            CheckSome(seed, check);
    });

    private static void CheckSome(int first, Func<Entry, int, GoTask<string?>> check)
    {
        string? unexplained = null;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var seed = first; seed < first + AtATime && unexplained is null; seed++)
                unexplained = await check(Entry.Call, seed);
        });
        Assert.That(unexplained, Is.Null);
    }
}
