using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Scheduling;
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

    [Test]
    public void ADelayBelowNothingIsNone()
    {
        using var clock = new FakeClock();
        Assert.That(Clock.After(TimeSpan.MinValue), Is.EqualTo(Clock.Now));
        Assert.That(Clock.After(TimeSpan.FromDays(-1_000_000)), Is.EqualTo(Clock.Now));
        Assert.That(Timers.After(TimeSpan.MinValue).Receive(), Is.EqualTo(clock.GetUtcNow()));
    }

    [Test]
    public void AMillionSleepersWakeOnceEach()
    {
        const int Count = 1_000_000;
        using var clock = new FakeClock();
        var wakings = new byte[Count];
        var asleep = 0;
        var awake = 0;
        for (var i = 0; i < Count; i++)
            Spawn.Start(SleepOnce(Entry.Spawn, i));
        Wait.For(() => Volatile.Read(ref asleep) == Count && Scheduler.IdleCount == Go.MaxProcs, "The sleep of all");
        var step = TimeSpan.FromMilliseconds(100);
        for (var tenths = 1; tenths <= 10; tenths++)
        {
            clock.Advance(step);
            Wait.For(() => Volatile.Read(ref awake) >= Count / 10 * tenths, "The waking of a tenth");
        }

        Wait.For(() => Go.Count == 0, "The end of all");
        Assert.That(wakings.All(times => times == 1));

        async GoTask SleepOnce(Entry entry, int index)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Interlocked.Increment(ref asleep);
            await Go.Sleep__goroutine(TimeSpan.FromMilliseconds((index * 7919L % 1000) + 1));
            wakings[index]++;
            Interlocked.Increment(ref awake);
        }
    }

    [Test]
    public void TimersOfABusyProcessorAreFiredByAnother() => Twins.WithMaxProcs(2, () =>
    {
        var alarm = new ThreadRecorder();
        var spinner = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Scheduler.AddTimer(Clock.After(TimeSpan.FromMilliseconds(5)), alarm);
            spinner = Environment.CurrentManagedThreadId;
            Wait.For(() => alarm.Thread != 0, "The timer of a P whose goroutine never checks");
        });
        Assert.That(alarm.Thread, Is.Not.EqualTo(spinner));
    });

    private sealed class ThreadRecorder : UnstoppableTimer
    {
        private int _thread;

        internal int Thread => Volatile.Read(ref _thread);

        public override void Fire(long when) => Volatile.Write(ref _thread, Environment.CurrentManagedThreadId);
    }
}
