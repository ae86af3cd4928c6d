using GoroutineGen.Runtime.Tests.Interrupts;
using GoroutineGen.Runtime.Tests.Scheduling;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;
using Timer = GoroutineGen.Time.Timer;

namespace GoroutineGen.Runtime.Tests.Leaks;

/// <summary>
/// A dead entry stays in its heap until it comes up, an hour from now, and keeps nothing. The clock stands still. See also <see
/// cref="Time.TimerMemoryTests"/>.
/// </summary>
[LeavesThreadsAlone]
public class TimerLeakTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly AsyncLocal<object?> Local = new();

    private FakeClock _clock = null!;

    [SetUp]
    public void StopTime() => _clock = new FakeClock();

    [TearDown]
    public void LetTimeGoOn() => _clock.Dispose();

    [Test]
    public void AStoppedActionTimerDoesNotKeepItsAction() => Leak.None(static () =>
    {
        var used = new object();
        Assert.That(Timers.AfterFunc(Hour, () => GC.KeepAlive(used)).Stop());
        return (used, null);
    });

    [Test]
    public void AStoppedActionTimerDoesNotKeepTheAsyncLocals() => Leak.None(static () =>
    {
        var used = new object();
        Go.Run(() =>
        {
            Local.Value = used;
            Assert.That(Timers.AfterFunc(Hour, static () => { }).Stop());
        }).Join();
        return (used, null);
    });

    [Test]
    public void AnActionTimerThatWasSetEarlierAndFiredDoesNotKeepItsAction() => Leak.None(static () =>
    {
        var used = new object();
        var fired = new Chan<int>();
        var timer = Timers.AfterFunc(Hour, () =>
        {
            GC.KeepAlive(used);
            fired.Send(1);
        });
        Assert.That(timer.Reset(TimeSpan.Zero));
        fired.Receive();
        return (used, null);
    });

    [Test]
    public void AnActionTimerThatIsSetIsKept()
    {
        var fired = new Chan<int>(1);
        Timers.AfterFunc(Hour, () => fired.Send(1));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        _clock.Advance(Hour);
        Assert.That(fired.Receive(), Is.EqualTo(1));
    }

    [Test]
    public void ACancelledContextWithADeadlineIsNotKept() => Leak.None(static () =>
    {
        var (context, cancel) = Context.WithTimeout(Context.Background, Hour);
        cancel();
        return (context, null);
    });

    [Test]
    public void ATimerThatLostASelectIsNotKept() => Leak.None(static () =>
    {
        var timer = new Timer(Hour);
        var chan = new Chan<int>();
        var sender = Go.Run(() =>
        {
            Wait.For(() => !((Chan<DateTimeOffset>)timer.C).Receivers.IsEmpty, "The select");
            chan.Send(1);
        });
        Go.Select(Case.Receive(timer.C), Case.Receive(chan));
        sender.Join();
        return (((Chan<DateTimeOffset>)timer.C).Timer!, null);
    });

    [Test]
    public void ATimerThatFiredDoesNotKeepWhatItWasFor() => Leak.None(static () =>
    {
        var used = new CountingTimer();
        var timer = new ScheduledTimer();
        timer.Set(Clock.Now, used);
        Wait.For(() => used.Fired == 1, "The timer");
        return (used, timer);
    });

    [Test]
    public void AnotherTargetTakesThePlaceOfTheOne() => Leak.None(static () =>
    {
        var used = new CountingTimer();
        var timer = new ScheduledTimer();
        timer.Set(Clock.After(Hour), used);
        timer.Set(Clock.After(Hour), new CountingTimer());
        return (used, timer);
    });

    [Test]
    public void AnEndedSleepIsNotKept() => Leak.None(static () =>
    {
        var sleeper = Go.Run(static () => Go.Sleep(1));
        Wait.For(() => sleeper.Status == GoroutineStatus.Blocked, "The sleep");
        ((FakeClock)Clock.Provider).Advance(Hour);
        sleeper.Join();
        return (sleeper, null);
    });
}
