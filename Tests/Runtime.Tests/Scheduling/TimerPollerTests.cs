using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>All Ps are idle, and one M waits for the next timer.</summary>
public class TimerPollerTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Test]
    public void TheFirstTimerIsWaitedForAndFires([Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () =>
    {
        using var clock = new FakeClock();
        var timer = SetFor(Hour);
        Wait.For(() => clock.NextAlarm == Hour, "The wait for the timer");
        clock.Advance(Hour - TimeSpan.FromTicks(1));
        Assert.That(timer.IsSet);
        clock.Advance(TimeSpan.FromTicks(1));
        Wait.For(() => timer.Fired == 1, "The timer");
    });

    [Test]
    public void AnEarlierTimerBreaksTheWaitForALaterOne([Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () =>
    {
        using var clock = new FakeClock();
        var alarms = new List<CountingTimer> { SetFor(Hour) };
        for (var minutes = 50; minutes >= 10; minutes -= 10)
        {
            var next = TimeSpan.FromMinutes(minutes);
            Wait.For(() => clock.NextAlarm > next, "The wait for a later timer");
            alarms.Add(SetFor(next)); // This thread is no M.
            Wait.For(() => clock.NextAlarm == next, "The wait for the earlier timer");
        }

        clock.Advance(TimeSpan.FromMinutes(59));
        Wait.For(() => clock.NextAlarm == TimeSpan.FromMinutes(1), "The wait for what is left");
        Assert.That(alarms.Select(alarm => alarm.Stop()), Is.EqualTo(new[] { true, false, false, false, false, false }));
    });

    [Test]
    public void ATimerThatWasSetLaterIsNotFiredWhenItsEntryComesUp()
    {
        using var clock = new FakeClock();
        var timer = SetFor(Hour);
        Assert.That(timer.Set(Clock.After(2 * Hour)));
        clock.Advance(Hour);
        Wait.For(() => clock.NextAlarm == Hour, "The wait for the later moment");
        Assert.That(timer.Fired, Is.Zero);
        clock.Advance(Hour);
        Wait.For(() => timer.Fired == 1, "The timer");
    }

    [Test]
    public void SleepsMayBeLongerThanTheSystemCanWait()
    {
        using var clock = new FakeClock();
        var slept = false;
        var woken = false;
        Spawn.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Volatile.Write(ref slept, true);
            await Go.Sleep__goroutine(TimeSpan.FromDays(10_000));
            Volatile.Write(ref woken, true);
        });
        Wait.For(() => Volatile.Read(ref slept) && Scheduler.IdleCount == Go.MaxProcs, "The sleep");
        clock.Advance(TimeSpan.FromDays(9_999));
        Wait.For(() => clock.NextAlarm == TimeSpan.FromDays(1), "The wait for the last day");
        Assert.That(Volatile.Read(ref woken), Is.False);
        clock.Advance(TimeSpan.FromDays(1));
        Wait.For(() => Volatile.Read(ref woken), "The sleeper's waking");
    }

    [TestCase(1, ExpectedResult = 1)]
    [TestCase(1_000_000, ExpectedResult = 1)]
    [TestCase(1_000_001, ExpectedResult = 2)]
    [TestCase(30L * 24 * 3600 * 1_000_000_000, ExpectedResult = int.MaxValue)]
    [TestCase(long.MaxValue, ExpectedResult = int.MaxValue)]
    public int AWaitIsRoundedUpToWhatTheSystemCanWait(long nanoseconds) => TimerPoller.Milliseconds(nanoseconds);

    private static CountingTimer SetFor(TimeSpan delay)
    {
        var alarm = new CountingTimer();
        alarm.Set(Clock.After(delay));
        return alarm;
    }
}
