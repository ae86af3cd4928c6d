using GoroutineGen.Runtime.Tests.Interrupts;
using GoroutineGen.Runtime.Tests.Scheduling;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;
using Timer = GoroutineGen.Time.Timer;

namespace GoroutineGen.Runtime.Tests.Time;

/// <summary>Timers that are stopped and set anew while they go off and while receivers come and go.</summary>
public class TimerRaceTests
{
    private const int Rounds = 20_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private FakeClock _clock = null!;

    [SetUp]
    public void StopTime() => _clock = new FakeClock();

    [TearDown]
    public void LetTimeGoOn() => _clock.Dispose();

    [Test]
    public void AValueIsReceivedOrStopped([Values] bool waits)
    {
        var timer = new Timer(TimeSpan.MaxValue);
        var received = 0;
        var stopped = 0;
        using var receiver = new Receiver(timer.C, waits, (_, _) => received++);
        for (var round = 0; round < Rounds; round++)
        {
            timer.Reset(Second);
            receiver.Begin(round);
            if (round % 2 == 0)
                Thread.SpinWait(round % 200);
            _clock.Advance(Second);
            if (round % 3 == 0)
                Scheduler.Processors[0].Timers.RunDue(Clock.Now); // Else an M does so meanwhile.
            var prevented = timer.Stop();
            stopped += prevented ? 1 : 0;
            Assert.That(timer.C.TryReceive(out _), Is.False, "A value after Stop");
            if (prevented && waits)
                timer.Reset(TimeSpan.Zero); // For the receiver that still waits.
            else if (prevented)
                receiver.Cancel();
            receiver.End();
            if (prevented && waits)
                received--;
            Assert.That(received + stopped, Is.EqualTo(round + 1), $"Round {round}: each value is received or stopped.");
        }
    }

    [Test]
    [LeavesThreadsAlone]
    public void APollDoesNotTakeWhatIsForAWaiter()
    {
        var timer = new Timer(TimeSpan.MaxValue);
        var received = 0;
        using var receiver = new Receiver(timer.C, waits: true, (_, _) => received++);
        for (var round = 0; round < Rounds / 4; round++)
        {
            timer.Reset(Second);
            receiver.Begin(round);
            Wait.For(() => !((Chan<DateTimeOffset>)timer.C).Receivers.IsEmpty, "The wait");
            _clock.Advance(Second);
            Assert.That(timer.C.TryReceive(out _), Is.False);
            receiver.End();
        }

        Assert.That(received, Is.EqualTo(Rounds / 4));
    }

    [Test]
    public void NoValueOfBeforeComesAfterAReset()
    {
        var timer = new Timer(TimeSpan.MaxValue);
        var allowed = DateTimeOffset.MinValue;
        var wrong = 0;
        var resetTo = DateTimeOffset.MinValue;
        using var receiver = new Receiver(timer.C, waits: true, (value, _) =>
            wrong += (value != allowed && value != resetTo) || value > _clock.GetUtcNow() ? 1 : 0);
        for (var round = 0; round < Rounds; round++)
        {
            allowed = _clock.GetUtcNow() + Second;
            resetTo = allowed + Second;
            timer.Reset(Second);
            receiver.Begin(round);
            _clock.Advance(Second);
            var pending = timer.Reset(Second);
            if (pending)
                allowed = resetTo; // The first moment's value was prevented: it must not be received any more.
            Assert.That(timer.C.TryReceive(out _), Is.False, "The new moment has not come.");
            Thread.SpinWait(round % 1000); // An alarm that is just ringing must not bring it either.
            _clock.Advance(Second);
            receiver.End();
            Assert.That((wrong, timer.Stop()), Is.EqualTo((0, !pending)), $"Round {round}");
        }
    }

    [Test]
    public void EachTickIsReceivedOnceByOneOfMany()
    {
        const int Ticks = 5_000;
        var ticker = new Ticker(Second);
        var start = _clock.GetUtcNow();
        var received = new int[Ticks + 1];
        var count = 0;
        var threads = Enumerable.Range(0, 3).Select(number => new Thread(() =>
        {
            while (Volatile.Read(ref count) < Ticks)
            {
                DateTimeOffset tick;
                var got = number switch
                {
                    0 => ticker.C.TryReceive(out tick),
                    1 => Go.Select(Case.Receive(ticker.C, out tick), Case.Receive(Timers.After(TimeSpan.Zero))) == 0,
                    _ => ticker.C.Receive(out tick),
                };
                if (got)
                {
                    Interlocked.Increment(ref received[(int)((tick - start) / Second)]);
                    Interlocked.Increment(ref count);
                }
            }
        })
        { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        for (var tick = 1; tick <= Ticks; tick++)
        {
            _clock.Advance(Second);
            Wait.Until(() => Volatile.Read(ref count) == tick, () => $"Tick {tick} was not received, or one was twice: {count}.");
        }

        Assert.That(received.Count(times => times == 1), Is.EqualTo(Ticks));
        ticker.Reset(TimeSpan.FromTicks(1)); // For the one that still waits.
        Wait.For(() =>
        {
            _clock.Advance(TimeSpan.FromTicks(1));
            return threads.TrueForAll(thread => !thread.IsAlive);
        }, "The end of the receivers");
    }

    [Test]
    public void AfterFuncRunsOrIsStopped()
    {
        var ran = 0;
        var stopped = 0;
        var timer = Timers.AfterFunc(TimeSpan.MaxValue, () => Interlocked.Increment(ref ran));
        timer.Stop();
        for (var round = 0; round < Rounds; round++)
        {
            Assert.That(timer.Reset(Second), Is.False);
            _clock.Advance(Second);
            if (round % 2 == 0)
                Thread.SpinWait(round % 200);
            stopped += timer.Stop() ? 1 : 0;
            Wait.Until(() => Volatile.Read(ref ran) + stopped == round + 1, () => $"{ran} ran, {stopped} were stopped, of {round + 1}.");
        }
    }

    [Test]
    public void SelectsThatLeaveDoNotTakeTheAlarmFromOneThatStays()
    {
        const int Leavers = 2;
        var timer = new Timer(TimeSpan.MaxValue);
        var leave = new Chan<int>();
        var ended = false;
        var threads = Enumerable.Range(0, Leavers).Select(_ => new Thread(() =>
        {
            while (!Volatile.Read(ref ended))
                Go.Select(Case.Receive(leave), Case.Send(leave, 1), Case.Receive(timer.C));
        })
        { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        var received = 0;
        using var stayer = new Receiver(timer.C, waits: true, (_, _) => received++);
        for (var round = 0; round < Rounds / 10; round++)
        {
            stayer.Begin(round);
            while (!stayer.HasEnded)
            {
                timer.Reset(Second); // One of the others may have taken the value.
                _clock.Advance(Second);
                Wait.Until(() => timer.C.Count == 0 && HasFired(timer), () => $"The alarm of round {round} got lost.");
            }
        }

        Volatile.Write(ref ended, true);
        for (var i = 0; threads.Exists(thread => thread.IsAlive); i++)
        {
            leave.TrySend(i);
            leave.TryReceive(out _);
        }

        Assert.That(received, Is.EqualTo(Rounds / 10));
    }

    // Somebody waits the whole time, so the value is received without anybody's doing.
    private static bool HasFired(Timer timer) => !((Chan<DateTimeOffset>)timer.C).Timer!.LooksDue;

    /// <summary>A thread that receives once a round, waiting or polling.</summary>
    private sealed class Receiver : IDisposable
    {
        private readonly SemaphoreSlim _begin = new(0);
        private readonly SemaphoreSlim _end = new(0);
        private volatile bool _cancelled;
        private volatile bool _disposed;
        private volatile bool _hasEnded;
        private int _round;

        internal Receiver(IReceiveChan<DateTimeOffset> chan, bool waits, Action<DateTimeOffset, int> received) => new Thread(() =>
        {
            while (true)
            {
                _begin.Wait();
                if (_disposed)
                    return;
                var value = default(DateTimeOffset);
                var got = waits && chan.Receive(out value);
                while (!waits && !_cancelled && !got)
                    got = chan.TryReceive(out value);
                if (got)
                    received(value, _round);
                _hasEnded = true;
                _end.Release();
            }
        })
        { IsBackground = true }.Start();

        internal bool HasEnded => _hasEnded && _end.Wait(0);

        internal void Begin(int round)
        {
            _round = round;
            _cancelled = false;
            _hasEnded = false;
            _begin.Release();
        }

        internal void Cancel() => _cancelled = true;

        internal void End() => Assert.That(_end.Wait(TimeSpan.FromSeconds(60)), $"The receiver of round {_round} waits for good.");

        public void Dispose()
        {
            _disposed = true;
            _begin.Release();
        }
    }
}
