using System.Threading.Channels;
using GoroutineGen.Channels;
using GoroutineGen.Runtime.Tests.Channels;
using GoroutineGen.Runtime.Tests.Scheduling;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;
using Timer = GoroutineGen.Time.Timer;

namespace GoroutineGen.Runtime.Tests.Time;

/// <summary>Code that watches a timer's channel takes nothing, and keeps nothing from others.</summary>
public class TimerWatcherTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private FakeClock _clock = null!;

    [SetUp]
    public void StopTime() => _clock = new FakeClock();

    [TearDown]
    public void LetTimeGoOn() => _clock.Dispose();

    [Test]
    public void AValueThatIsDueIsForWhoeverComes()
    {
        var timer = new Timer(Second);
        var due = _clock.GetUtcNow() + Second;
        var watch = ReaderOf(timer.C).WaitToReadAsync().AsTask();
        BeforeTheAlarmRings(() =>
        {
            _clock.Pass(Second);
            Assert.That((timer.C.TryReceive(out var moment), moment), Is.EqualTo((true, due)));
            Assert.That(timer.C.TryReceive(out _), Is.False);
        });
        _clock.Advance(TimeSpan.Zero);
        Assert.That(watch.IsCompleted, Is.False, "There is no value any more.");
        timer.Reset(Second);
        _clock.Advance(Second);
        Assert.That(watch.Wait(TimeSpan.FromSeconds(60)) && watch.Result);
        Assert.That(timer.C.TryReceive(out _), "Who watches takes nothing.");
    }

    [Test]
    public void ASelectTakesWhatOthersWatch()
    {
        var timer = new Timer(Second);
        var watch = ReaderOf(timer.C).WaitToReadAsync().AsTask();
        BeforeTheAlarmRings(() =>
        {
            _clock.Pass(Second);
            Assert.That(Go.TrySelect(Case.Receive(new Chan<int>()), Case.Receive(timer.C)), Is.EqualTo(1));
            Assert.That(watch.IsCompleted, Is.False);
        });
        timer.Reset(TimeSpan.Zero);
        _clock.Advance(TimeSpan.Zero); // The poller may wait for this very moment: its alarm has not rung.
        Assert.That(watch.Wait(TimeSpan.FromSeconds(60)) && watch.Result);
    }

    // A select that has been decided elsewhere stands in the queue until it has unlinked itself, and takes nothing.
    [Test]
    public void ASelectThatIsOverKeepsNothingFromOthers() => BeforeTheAlarmRings(() =>
    {
        var timer = new Timer(Second);
        var node = ChanOperation<DateTimeOffset>.Rent((Chan<DateTimeOffset>)timer.C, isSend: false, default);
        var other = ChanOperation<int>.Rent(new Chan<int>(), isSend: false, 0);
        var operation = SelectOperation.Rent([node, other]);
        Assert.That(operation.Commit(new FakeGoroutine()), "It waits.");
        _clock.Pass(Second);
        Assert.That(timer.C.TryReceive(out _), Is.False, "The value is the select's.");
        Assert.That(operation.TryClaim(other));
        Assert.That(timer.C.TryReceive(out _));
        Assert.That(operation.Unlink(), Is.EqualTo(1));
    });

    [Test]
    public void PeekingSeesWhatIsDue()
    {
        var timer = new Timer(Second);
        var due = _clock.GetUtcNow() + Second;
        var reader = ReaderOf(timer.C);
        Assert.That(reader.TryPeek(out _), Is.False);
        _clock.Pass(2 * Second);
        Assert.That((reader.TryPeek(out var moment), moment), Is.EqualTo((true, due)));
        Assert.That(reader.WaitToReadAsync().IsCompletedSuccessfully);
        Assert.That((reader.TryRead(out moment), moment), Is.EqualTo((true, due)));
        Assert.That(reader.TryPeek(out _), Is.False);
        Assert.That(reader.WaitToReadAsync().IsCompleted, Is.False);
    }

    [Test]
    public async Task ATickerTellsOfEachTick()
    {
        var ticker = new Ticker(Second);
        var reader = ReaderOf(ticker.C);
        for (var i = 0; i < 3; i++)
        {
            var one = reader.WaitToReadAsync();
            var other = reader.WaitToReadAsync();
            Assert.That(one.IsCompleted || other.IsCompleted, Is.False);
            _clock.Advance(Second);
            Assert.That(await one.Soon() && await other.Soon());
            Assert.That(reader.TryRead(out _));
            Assert.That(reader.TryRead(out _), Is.False);
        }
    }

    // An M that is on its way to wait for the alarm, or sysmon, may see that its time has come though nobody was told: in a world that is
    // stopped nobody rings it.
    private static void BeforeTheAlarmRings(Action action) => Scheduler.WithWorldStopped(WaitReason.None, action);

    private static ChannelReader<DateTimeOffset> ReaderOf(IReceiveChan<DateTimeOffset> chan) => ((Chan<DateTimeOffset>)chan).AsReader();
}
