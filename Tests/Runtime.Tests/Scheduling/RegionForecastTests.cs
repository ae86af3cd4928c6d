using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>Regions that last come in crowds: after one that lasted the next hands its P off as it begins.</summary>
public class RegionForecastTests
{
    [Test]
    public void ARegionAfterOneThatLastedHandsItsProcessorOffAtOnce() => Twins.RunAlone(async (entry, _) => // Sysmon sees no region last.
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        using var hasRun = new ManualResetEventSlim();
        ForgetRegions();
        RegionForecast.NoteLasting();
        var other = Go.Run(hasRun.Set);
        Go.Block(hasRun.Wait);
        await other.Join__goroutine();
        ForgetRegions();
        Assert.That(RegionForecast.ExpectsToLast, Is.False);
    });

    [Test]
    public void RegionsThatSleepAreExpectedToLast() => Twins.RunAlone(async (entry, _) =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        ForgetRegions();
        RegionForecast.NoteLasting();
        for (var i = 0; i < 20; i++)
        {
            var queued = Go.Run(() => { });
            Go.Block(() => Thread.Sleep(1));
            await queued.Join__goroutine();
            Assert.That(RegionForecast.ExpectsToLast, $"after {i + 1} regions");
        }

        ForgetRegions();
    });

    [Test]
    public void RegionsThatComputeAreNotExpectedToLast() => Twins.RunAlone(async (entry, _) =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        if (ThreadRest.Count() is null)
            Assert.Ignore("The system does not tell whether a thread has slept.");
        ForgetRegions();
        RegionForecast.NoteLasting();
        var regions = 0;
        for (; RegionForecast.ExpectsToLast && regions < 1000; regions++) // A thread may sleep for a moment, but not each time.
        {
            var queued = Go.Run(() => { });
            Go.Block(() =>
            {
                for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < 2 * Machine.ShortCall;)
                    Thread.SpinWait(10);
            });
            await queued.Join__goroutine();
        }

        Assert.That(RegionForecast.ExpectsToLast, Is.False, $"after {regions} regions");
    });

    /// <summary>As if no region had lasted lately.</summary>
    internal static void ForgetRegions()
    {
        for (var i = 0; i < RegionForecast.LastingRegions; i++)
            RegionForecast.NoteShort();
    }
}
