using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>A P whose M sleeps in foreign code is replaced at once. Only Linux tells whether a thread sleeps.</summary>
[Platform("Linux")]
public class SleepInForeignCodeTests
{
    private const long Look = 1_000;

    [Test]
    public void OthersRunBeforeASliceIsOver() => Twins.WithMaxProcs(2, () =>
    {
        using var clock = new FakeClock();
        using var release = new ManualResetEventSlim();
        var sleepers = Enumerable.Range(0, 2 * Go.MaxProcs).Select(_ => Go.Run(release.Wait)).ToList();
        var other = Go.Run(() => { });
        Wait.Until(
            () =>
            {
                clock.Pass(TimeSpan.FromMicroseconds(1)); // So that looks differ; all of them together are far less than a slice.
                return other.Status == GoroutineStatus.Ended;
            },
            () => "Nobody takes the place of those that sleep.");
        release.Set();
        sleepers.ForEach(static sleeper => sleeper.Join());
        Wait.Until(() => Scheduler.ProcessorCount == 2, () => $"{Scheduler.ProcessorCount} Ps are left.");
    });

    [Test]
    public void OneThatSleepsAloneLeavesAnIdleProcessor() => Twins.WithMaxProcs(1, () =>
    {
        using var release = new ManualResetEventSlim();
        var sleeper = Go.Run(release.Wait);
        Wait.Until(() => Scheduler.IdleCount == 1, () => "Nobody would run what comes.");
        Assert.That(Scheduler.ProcessorCount, Is.EqualTo(2));
        release.Set();
        sleeper.Join();
        Wait.Until(() => Scheduler.ProcessorCount == 1, () => $"{Scheduler.ProcessorCount} Ps are left.");
    });

    [Test]
    public void ATimerIsDueBeforeOthersThatSleep() => Twins.RunAlone(async (entry, clock) =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        using var release = new ManualResetEventSlim();
        var processors = 0;
        var ticker = Spawn.Run(Tick);
        await Go.Yield__goroutine();
        var sleepers = Enumerable.Range(0, 20).Select(_ => Go.Run(Sleep)).ToList();
        await ticker.Join__goroutine();
        foreach (var sleeper in sleepers)
            await sleeper.Join__goroutine();
        // That of the first sleeper, and that in its place; another where an M sleeps within .NET. Not one for each of the sleepers.
        Assert.That(processors, Is.LessThan(10));

        async GoTask Tick(Entry start)
        {
            if (start == Entry.Spawn)
                await Spawn.Point;
            await Go.Sleep__goroutine(1);
            processors = Scheduler.ProcessorCount;
            release.Set();
        }

        void Sleep()
        {
            clock.Pass(TimeSpan.FromMilliseconds(1)); // The timer is due.
            while (!release.Wait(1))
                clock.Pass(TimeSpan.FromMicroseconds(1)); // So that looks differ.
        }
    });

    [Test]
    public void OnlyASleepWithinOneTurnCounts() => Twins.WithMaxProcs(1, () =>
    {
        using var clock = new FakeClock(); // Sysmon sees no sleep last.
        using var release = new ManualResetEventSlim();
        var sleeper = Go.Run(release.Wait);
        Machine? holder = null;
        Wait.Until(() => (holder = Scheduler.Processors[0].Holder)?.Running == sleeper, () => "It does not start.");
        var watch = default(SleepWatch);
        Assert.That(watch.Note(holder, turn: 1, isQuick: true, now: 0), Is.Null, "The turn is new.");
        Wait.Until(() => watch.Note(holder, turn: 1, isQuick: true, now: 0) == 0, () => "It is not seen asleep.");
        Assert.That(watch.Note(holder, turn: 1, isQuick: true, now: Look), Is.EqualTo(Look));
        Assert.That(watch.Note(holder, turn: 2, isQuick: true, now: 2 * Look), Is.Null, "Another turn.");
        Assert.That(watch.Note(holder, turn: 2, isQuick: true, now: 2 * Look), Is.Zero);
        Assert.That(watch.Note(holder, turn: 3, isQuick: false, now: 3 * Look), Is.Zero, "It sleeps, but in another turn.");
        Assert.That(watch.Note(null, turn: 3, isQuick: true, now: 3 * Look), Is.Null, "The M has not come.");
        watch.Close();
        release.Set();
        sleeper.Join();
    });

    [Test]
    public void AThreadThatRunsIsAwake()
    {
        using var state = SystemThreads.OpenState(SystemThreads.CurrentId());
        Assert.That(state, Is.Not.Null);
        Assert.That(SystemThreads.IsAsleep(state!), Is.False);
        Assert.That(SystemThreads.OpenState("no thread"), Is.Null);
    }
}
