using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Scheduling;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Contexts;

/// <summary>Contexts with a deadline. Time goes on when these tests say so.</summary>
public class ContextDeadlineTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private FakeClock _clock = null!;

    [SetUp]
    public void StopTime() => _clock = new FakeClock();

    [TearDown]
    public void LetTimeGoOn() => _clock.Dispose();

    [Test]
    public void ADeadlineEndsTheContextAndAllBelow([Values] bool byMoment)
    {
        var deadline = _clock.GetUtcNow() + Second;
        using var scope = byMoment ? Context.WithDeadline(Context.Background, deadline) : Context.WithTimeout(Context.Background, Second);
        var context = scope.Context;
        var child = Context.WithCancel(context).Context;
        Assert.That((context.Deadline, child.Deadline), Is.EqualTo((deadline, deadline)));
        _clock.Advance(Second - TimeSpan.FromTicks(1));
        Scheduler.Processors[0].Timers.RunDue(Clock.Now);
        Assert.That(context.IsDone, Is.False);
        _clock.Advance(TimeSpan.FromTicks(1));
        context.Done.Receive();
        Assert.That(context.Err, Is.TypeOf<DeadlineExceededException>());
        Assert.That(context.Err!.Message, Does.Contain("deadline exceeded"));
        Assert.That(context.Cause, Is.SameAs(context.Err));
        child.Done.Receive();
        Assert.That(child.Err, Is.SameAs(context.Err));
        Assert.Throws<DeadlineExceededException>(context.ThrowIfDone);
        scope.Cancel();
        Assert.That(context.Err, Is.TypeOf<DeadlineExceededException>());
    }

    [Test]
    public void TheCauseIsThatOfExpiryOnly()
    {
        var cause = new TimeoutException("too slow");
        var expired = Context.WithTimeout(Context.Background, Second, cause);
        var cancelled = Context.WithTimeout(Context.Background, Second, cause);
        cancelled.Cancel();
        _clock.Advance(Second);
        expired.Context.Done.Receive();
        Assert.That(expired.Context.Cause, Is.SameAs(cause));
        Assert.That(expired.Context.Err!.InnerException, Is.SameAs(cause));
        Assert.That(cancelled.Context.Err, Is.TypeOf<ContextCanceledException>());
        Assert.That(cancelled.Context.Cause, Is.SameAs(cancelled.Context.Err));
    }

    [Test]
    public void TheEarlierDeadlineWins()
    {
        using var outer = Context.WithTimeout(Context.Background, Second);
        using var later = Context.WithTimeout(outer.Context, 2 * Second, new TimeoutException("never"));
        using var sooner = Context.WithTimeout(outer.Context, Second / 2);
        var (soon, end) = (_clock.GetUtcNow() + (Second / 2), _clock.GetUtcNow() + Second);
        Assert.That((outer.Context.Deadline, later.Context.Deadline, sooner.Context.Deadline), Is.EqualTo((end, end, soon)));
        _clock.Advance(Second / 2);
        sooner.Context.Done.Receive();
        Assert.That((outer.Context.IsDone, later.Context.IsDone), Is.EqualTo((false, false)));
        _clock.Advance(Second / 2);
        later.Context.Done.Receive();
        Assert.That(later.Context.Cause, Is.SameAs(outer.Context.Err));
    }

    [Test]
    public void ADeadlineInThePastIsOverAtOnce()
    {
        var cause = new TimeoutException("late");
        foreach (var timeout in new[] { TimeSpan.Zero, -Second, TimeSpan.MinValue })
        {
            var context = Context.WithTimeout(Context.Background, timeout, cause).Context;
            Assert.That(context.Err, Is.TypeOf<DeadlineExceededException>());
            Assert.That(context.Cause, Is.SameAs(cause));
        }

        Assert.That(Context.WithDeadline(Context.Background, DateTimeOffset.MinValue).Context.Err, Is.TypeOf<DeadlineExceededException>());
        var ended = Context.WithCancel(Context.Background);
        ended.Cancel();
        Assert.That(Context.WithTimeout(ended.Context, TimeSpan.Zero).Context.Err, Is.TypeOf<ContextCanceledException>());
    }

    [Test]
    public void TheEndOfTimeNeverComes()
    {
        using var byTime = Context.WithTimeout(Context.Background, TimeSpan.MaxValue);
        using var byMoment = Context.WithDeadline(Context.Background, DateTimeOffset.MaxValue);
        Assert.That(byTime.Context.Deadline, Is.EqualTo(DateTimeOffset.MaxValue));
        _clock.Advance(TimeSpan.FromDays(1000));
        Assert.That((byTime.Context.IsDone, byMoment.Context.IsDone), Is.EqualTo((false, false)));
    }

    [Test]
    public void CancelStopsTheTimer([Values] bool fromAbove)
    {
        var parent = Context.WithCancel(Context.Background);
        var before = Scheduler.EarliestTimer();
        var scope = Context.WithTimeout(parent.Context, TimeSpan.FromTicks(1));
        Assert.That(Scheduler.EarliestTimer(), Is.Not.EqualTo(before));
        if (fromAbove)
            parent.Cancel();
        else
            scope.Cancel();
        _clock.Advance(Second);
        Scheduler.Processors[0].Timers.RunDue(Clock.Now);
        Assert.That(scope.Context.Err, Is.TypeOf<ContextCanceledException>());
        Wait.For(() => Scheduler.EarliestTimer() == before, "The end of the timer");
    }

    [Test]
    public void ATokenIsCancelledByTheDeadline()
    {
        using var scope = Context.WithTimeout(Context.Background, Second);
        var cancelled = Task.Delay(Timeout.Infinite, scope.Context.Token);
        _clock.Advance(Second);
        Assert.That(async () => await cancelled.WaitAsync(TimeSpan.FromSeconds(30)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(scope.Context.Err, Is.TypeOf<DeadlineExceededException>());
    }

    [Test]
    public void AGoroutineSelectsOnTheDeadline() => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        using var scope = Context.WithTimeout(Context.Background, Second);
        var work = new Chan<int>();
        var passing = Spawn.Start(LetTimePass(Entry.Spawn));
        var chosen = await Channels(work, scope.Context);
        await passing.Join__goroutine();
        Assert.That(chosen, Is.EqualTo(1));
    });

    private static GoroutineGen.Channels.SelectAwaiter Channels(Chan<int> work, Context context) =>
        GoroutineGen.Channels.Selecting.Select(
            GoroutineGen.Channels.Selecting.Receive(work), GoroutineGen.Channels.Selecting.Receive(context.Done));

    private async GoTask LetTimePass(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        _clock.Advance(Second);
    }
}
