using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Scheduling;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;
using Timer = GoroutineGen.Time.Timer;

namespace GoroutineGen.Runtime.Tests.Time;

/// <summary>Timers, tickers and what starts goroutines later. Time goes on when these tests say so.</summary>
public class TimerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly AsyncLocal<string?> Local = new();

    private FakeClock _clock = null!;

    [SetUp]
    public void StopTime() => _clock = new FakeClock();

    [TearDown]
    public void LetTimeGoOn() => _clock.Dispose();

    [Test]
    public void ATimerSendsOnceTheMomentItWasDue()
    {
        var due = _clock.GetUtcNow() + Second;
        var timer = new Timer(Second);
        _clock.Advance(Second - TimeSpan.FromTicks(1));
        Assert.That(timer.C.TryReceive(out _), Is.False);
        _clock.Advance(50 * Second);
        Assert.That((timer.C.Count, timer.C.Capacity), Is.EqualTo((0, 0)), "Also when there is a value");
        Assert.That((timer.C.TryReceive(out var moment), moment), Is.EqualTo((true, due)));
        Assert.That(timer.C.TryReceive(out _), Is.False);
        Assert.That(timer.Stop(), Is.False);
    }

    [Test]
    public void AStoppedTimerHasNothingToReceive([Values] bool isDue)
    {
        var timer = new Timer(Second);
        if (isDue)
            _clock.Advance(2 * Second);
        Assert.That((timer.Stop(), timer.Stop()), Is.EqualTo((true, false)));
        _clock.Advance(2 * Second);
        Assert.That(timer.C.TryReceive(out _), Is.False);
        Assert.That(Go.TrySelect(Case.Receive(timer.C)), Is.EqualTo(-1));
    }

    [Test]
    public void ResetForgetsTheValueOfBefore([Values] bool isDue, [Values] bool wasStopped)
    {
        var timer = new Timer(Second);
        if (isDue)
            _clock.Advance(3 * Second);
        if (wasStopped)
            timer.Stop();
        var due = _clock.GetUtcNow() + Second;
        Assert.That(timer.Reset(Second), Is.EqualTo(!wasStopped));
        Assert.That(timer.C.TryReceive(out _), Is.False);
        _clock.Advance(Second);
        Assert.That(timer.C.Receive(), Is.EqualTo(due));
        Assert.That(timer.Reset(TimeSpan.Zero), Is.False);
        Assert.That(timer.C.Receive(), Is.EqualTo(due));
    }

    [Test]
    public void AWaitingReceiverGetsTheValue([Values] bool resetMeanwhile) => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var timer = new Timer(resetMeanwhile ? 100 * Second : Second);
        var received = default(DateTimeOffset);
        var receiver = Spawn.Start(Receive(Entry.Spawn));
        await Go.Yield__goroutine();
        await Waits(receiver);
        if (resetMeanwhile)
            Assert.That(timer.Reset(Second));
        var due = _clock.GetUtcNow() + Second;
        _clock.Advance(Second);
        await receiver.Join__goroutine();
        Assert.That(received, Is.EqualTo(due));

        async GoTask Receive(Entry inner)
        {
            if (inner == Entry.Spawn)
                await Spawn.Point;
            received = await timer.C.Receive__goroutine();
        }
    });

    [Test]
    public void AReceiverThatWaitsAtAStoppedTimerWaitsForTheReset() => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var timer = new Timer(Second);
        var receiver = Spawn.Start(ReceiveFrom(Entry.Spawn, timer.C));
        await Waits(receiver);
        Assert.That(timer.Stop());
        _clock.Advance(5 * Second);
        Assert.That(Scheduler.Processors.Min(processor => processor.Timers.RunDue(Clock.Now)), Is.False);
        Assert.That(receiver.Status, Is.EqualTo(GoroutineStatus.Waiting));
        Assert.That(timer.Reset(TimeSpan.Zero), Is.False);
        await receiver.Join__goroutine();
    });

    [Test]
    public void AThreadAndAsyncCodeWaitToo()
    {
        var timer = new Timer(Second);
        var thread = new Thread(() => timer.C.Receive()) { IsBackground = true };
        thread.Start();
        Wait.For(() => _clock.NextAlarm == Second, "The thread's wait");
        _clock.Advance(Second);
        Assert.That(thread.Join(TimeSpan.FromSeconds(60)));
        var due = _clock.GetUtcNow() + Second;
        timer.Reset(Second);
        var task = ((Chan<DateTimeOffset>)timer.C).ReceiveAsync().AsTask();
        Wait.For(() => _clock.NextAlarm == Second, "The async wait");
        _clock.Advance(Second);
        Assert.That(task.Wait(TimeSpan.FromSeconds(60)) && task.Result == due);
    }

    [Test]
    public void AReaderSeesTheValue()
    {
        var timer = new Timer(Second);
        var reader = ((Chan<DateTimeOffset>)timer.C).AsReader();
        var waiting = reader.WaitToReadAsync().AsTask();
        Wait.For(() => _clock.NextAlarm == Second, "The reader's wait");
        _clock.Advance(Second);
        Assert.That(waiting.Wait(TimeSpan.FromSeconds(60)) && waiting.Result);
        Assert.That(reader.TryRead(out _));
        Assert.That(reader.TryRead(out _), Is.False);
    }

    [Test]
    public void AnAlarmIsSetOnlyWhileSomebodyWaits()
    {
        var before = Scheduler.EarliestTimer();
        var timer = new Timer(Second);
        Assert.That(Scheduler.EarliestTimer(), Is.EqualTo(before));
        var other = new Chan<int>();
        var thread = new Thread(() => Go.Select(Case.Receive(timer.C), Case.Receive(other), Case.Receive(Timers.After(2 * Second))))
        {
            IsBackground = true,
        };
        thread.Start();
        Wait.For(() => Scheduler.EarliestTimer() != before, "The alarm");
        other.Send(1);
        Assert.That(thread.Join(TimeSpan.FromSeconds(60)));
        _clock.Advance(3 * Second); // Entries that were stopped go when they come up.
        Scheduler.Processors[0].Timers.RunDue(Clock.Now);
        Wait.For(() => Scheduler.EarliestTimer() == before, "The end of the alarm");
        Assert.That(timer.Stop(), "The value is there, and nobody has received it.");
    }

    [Test]
    public void ATickerTicksAtItsMomentsAndDropsWhatNobodyReceives()
    {
        var start = _clock.GetUtcNow();
        var ticker = new Ticker(Second);
        _clock.Advance(Second * 1.5);
        Assert.That((ticker.C.TryReceive(out var first), first), Is.EqualTo((true, start + Second)));
        Assert.That(ticker.C.TryReceive(out _), Is.False);
        _clock.Advance(Second * 4); // 5.5: the second tick is kept, three are dropped.
        Assert.That((ticker.C.Count, ticker.C.Capacity), Is.EqualTo((0, 0)));
        Assert.That(ticker.C.Receive(), Is.EqualTo(start + (2 * Second)));
        Assert.That(ticker.C.TryReceive(out _), Is.False);
        _clock.Advance(Second / 2);
        Assert.That(ticker.C.Receive(), Is.EqualTo(start + (6 * Second)));
    }

    [Test]
    public void AWaiterGetsTickAfterTick() => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var start = _clock.GetUtcNow();
        var ticker = new Ticker(Second);
        var ticks = new List<DateTimeOffset>();
        var receiver = Spawn.Start(Receive(Entry.Spawn));
        for (var i = 1; i <= 5; i++)
        {
            await Waits(receiver, ticks, i - 1);
            _clock.Advance(Second);
        }

        await receiver.Join__goroutine();
        Assert.That(ticks, Is.EqualTo(Enumerable.Range(1, 5).Select(i => start + (i * Second))));

        async GoTask Receive(Entry inner)
        {
            if (inner == Entry.Spawn)
                await Spawn.Point;
            while (ticks.Count < 5)
            {
                var tick = await ticker.C.Receive__goroutine();
                lock (ticks)
                    ticks.Add(tick);
            }
        }
    });

    [Test]
    public void AStoppedTickerIsSilentButOpen()
    {
        var ticker = new Ticker(Second);
        _clock.Advance(Second);
        ticker.Stop();
        ticker.Stop();
        _clock.Advance(10 * Second);
        Assert.That((ticker.C.TryReceive(out _, out var open), open), Is.EqualTo((false, true)));
        ticker.Reset(2 * Second);
        var due = _clock.GetUtcNow() + (2 * Second);
        _clock.Advance(2 * Second);
        Assert.That(ticker.C.Receive(), Is.EqualTo(due));
        ticker.Reset(Second);
        _clock.Advance(Second / 2);
        Assert.That(ticker.C.TryReceive(out _), Is.False);
    }

    [Test]
    public void APeriodMustBeMoreThanNothing([Values(0, -1)] int seconds)
    {
        var ticker = new Ticker(Second);
        Assert.That(
            Assert.Throws<ArgumentOutOfRangeException>(() => new Ticker(seconds * Second))!.Message,
            Does.Contain("more than zero"));
        Assert.That(Assert.Throws<ArgumentOutOfRangeException>(() => ticker.Reset(seconds * Second))!.ParamName, Is.EqualTo("period"));
        Assert.That(Timers.Tick(seconds * Second), Is.SameAs(Chan<DateTimeOffset>.Never));
    }

    [Test]
    public void TickIsATickerWithoutAName()
    {
        var ticks = Timers.Tick(Second);
        _clock.Advance(Second);
        Assert.That(ticks.TryReceive(out _));
        _clock.Advance(Second);
        Assert.That(ticks.TryReceive(out _));
    }

    [Test]
    public void TheEndOfTimeNeverComes()
    {
        var timer = new Timer(TimeSpan.MaxValue);
        var ticker = new Ticker(TimeSpan.MaxValue);
        var action = Timers.AfterFunc(TimeSpan.MaxValue, () => Assert.Fail("It came."));
        var often = new Ticker(TimeSpan.FromTicks(1));
        _clock.Advance(TimeSpan.FromDays(100_000));
        Assert.That((timer.C.TryReceive(out _), ticker.C.TryReceive(out _), often.C.TryReceive(out _)), Is.EqualTo((false, false, true)));
        Assert.That((timer.Stop(), action.Stop(), timer.Reset(Second)), Is.EqualTo((true, true, false)));
    }

    [Test]
    public void AfterFuncRunsInAGoroutineOfItsOwn([Values] bool atOnce)
    {
        var ran = new Chan<Goroutine?>();
        Local.Value = "of the caller";
        var timer = Timers.AfterFunc(atOnce ? -Second : Second, () => ran.Send(Local.Value == "of the caller" ? Goroutine.Current : null));
        Local.Value = null;
        if (!atOnce)
            _clock.Advance(Second);
        Assert.That(ran.Receive(), Is.Not.Null);
        Assert.That(timer.Stop(), Is.False);
        Assert.That((timer.Reset(Second), timer.Reset(2 * Second)), Is.EqualTo((false, true)));
        _clock.Advance(2 * Second);
        Assert.That(ran.Receive(), Is.Not.Null);
        Assert.Throws<ArgumentNullException>(() => Timers.AfterFunc(Second, null!));
    }

    [Test]
    public void AfterFuncRunsTheTwinOfAGoroutineMethod()
    {
        var told = new Chan<string>();
        Timers.AfterFunc(TimeSpan.Zero, new TwinTeller(told).Tell);
        Assert.That(told.Receive(), Is.EqualTo("twin"));
    }

    [Test]
    public void AfterFuncThatWasStoppedDoesNotRun()
    {
        var ran = 0;
        var timer = Timers.AfterFunc(Second, () => ran++);
        var later = new Chan<int>();
        Timers.AfterFunc(2 * Second, () => later.Send(1));
        Assert.That((timer.Stop(), timer.Stop()), Is.EqualTo((true, false)));
        _clock.Advance(2 * Second);
        later.Receive();
        Assert.That(ran, Is.Zero);
    }

    private static async GoTask ReceiveFrom(Entry entry, IReceiveChan<DateTimeOffset> chan)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await chan.Receive__goroutine();
    }

    // Until the goroutine waits at the channel of a timer, and the alarm has been set.
    private async GoTask Waits(Goroutine goroutine, List<DateTimeOffset>? ticks = null, int count = 0)
    {
        while (goroutine.Status != GoroutineStatus.Waiting || !HasCome(ticks, count) || Scheduler.EarliestTimer() == long.MaxValue)
            await Go.Yield__goroutine();
    }

    private static bool HasCome(List<DateTimeOffset>? ticks, int count)
    {
        if (ticks is null)
            return true;
        lock (ticks)
            return ticks.Count == count;
    }
}
