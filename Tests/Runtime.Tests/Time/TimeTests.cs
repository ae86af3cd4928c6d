using GoroutineGen.Frames;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;

namespace GoroutineGen.Runtime.Tests.Time;

public class TimeTests
{
    [Test]
    public void SleepersWakeNotBeforeTheyAreDue([Values(1, 2)] int maxProcs)
    {
        var early = 0;
        var woken = 0;
        Twins.WithMaxProcs(maxProcs, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var all = new List<Goroutine>();
            foreach (var milliseconds in new[] { 12, 3, 7, 1 })
                all.Add(Spawn.Start(SleepFor(Entry.Spawn, milliseconds)));
            foreach (var goroutine in all)
                await goroutine.Join__goroutine();
        }));
        Assert.That((woken, early), Is.EqualTo((4, 0)));

        async GoTask SleepFor(Entry entry, int milliseconds)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var start = Clock.Now;
            await Go.Sleep__goroutine(milliseconds);
            Interlocked.Increment(ref woken);
            if (Clock.Now - start < milliseconds * 1_000_000L)
                Interlocked.Increment(ref early);
        }
    }

    [Test]
    public void ASleepOfNothingReturnsAtOnce()
    {
        Go.Sleep(TimeSpan.Zero);
        Go.Sleep(TimeSpan.FromDays(-1));
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await Go.Sleep__goroutine(0);
        });
    }

    [Test]
    public void AfterSendsTheMomentItWasDue()
    {
        var before = DateTimeOffset.UtcNow;
        var due = Timers.After(TimeSpan.FromMilliseconds(5)).Receive();
        Assert.That(due, Is.GreaterThanOrEqualTo(before.AddMilliseconds(5)));
        Assert.That(due, Is.LessThanOrEqualTo(DateTimeOffset.UtcNow));
    }

    [Test]
    public void ADelayTooLongToCountIsForever()
    {
        var never = Timers.After(TimeSpan.MaxValue);
        Assert.That(Go.TrySelect(Case.Receive(never)), Is.EqualTo(-1));
        Assert.That(Clock.After(TimeSpan.MaxValue), Is.EqualTo(long.MaxValue - 1));
    }
}
