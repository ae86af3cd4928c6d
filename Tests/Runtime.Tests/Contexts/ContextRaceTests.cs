using GoroutineGen.Contexts;

namespace GoroutineGen.Runtime.Tests.Contexts;

/// <summary>Contexts that several threads cancel, derive from and ask at once.</summary>
public class ContextRaceTests
{
    private const int Rounds = 20_000;

    [Test]
    public void OneOfTwoCancelsWinsAndBothFindTheContextDone()
    {
        var scope = default(CancelCauseScope);
        var done = default(IReceiveChan<ValueTuple>);
        Exception[] causes = [new InvalidDataException("0"), new InvalidDataException("1")];
        Race(Rounds, 2, prepare: round =>
        {
            scope = Context.WithCause(Context.Background);
            done = round % 2 == 0 ? scope.Context.Done : null;
        }, run: (_, racer) =>
        {
            scope.Cancel(causes[racer]);
            Assert.That(scope.Context.Err, Is.Not.Null);
            Assert.That(ContextTests.IsClosed(done ?? scope.Context.Done));
        }, check: _ => Assert.That(causes, Does.Contain(scope.Context.Cause)));
    }

    [Test]
    public void DoneTokenAndErrorAgreeAtEveryMoment()
    {
        var scope = default(CancelScope);
        Race(Rounds, 3, prepare: round =>
        {
            scope = Context.WithCancel(Context.Background);
            if (round % 2 == 0)
                _ = (scope.Context.Done, scope.Context.Token);
        }, run: (round, racer) =>
        {
            var context = scope.Context;
            switch (racer)
            {
                case 0:
                    scope.Cancel();
                    break;
                case 1: // Channel first, then error.
                    Spin(() => ContextTests.IsClosed(context.Done));
                    Assert.That((context.Err, context.Token.IsCancellationRequested), Is.Not.EqualTo(((object?)null, true)));
                    break;
                default: // Error first, then channel.
                    Spin(() => context.Err is not null);
                    Assert.That(
                        (ContextTests.IsClosed(context.Done), context.Token.IsCancellationRequested, context.Cause is null),
                        Is.EqualTo((true, true, false)));
                    break;
            }
        }, check: _ => { });
    }

    [Test]
    public void AChannelOrTokenThatWasAskedForInTimeEnds()
    {
        var scope = default(CancelScope);
        var done = new IReceiveChan<ValueTuple>?[2];
        var tokens = new CancellationToken[2];
        Race(Rounds, 3, prepare: _ => scope = Context.WithCancel(Context.Background), run: (_, racer) =>
        {
            if (racer == 2)
                scope.Cancel();
            else
                (done[racer], tokens[racer]) = (scope.Context.Done, scope.Context.Token);
        }, check: _ =>
        {
            Assert.That(done, Has.All.SameAs(scope.Context.Done));
            Assert.That(tokens, Has.All.EqualTo(scope.Context.Token));
            Assert.That(ContextTests.IsClosed(scope.Context.Done) && scope.Context.Token.IsCancellationRequested);
        });
    }

    [Test]
    public void AChildIsDoneWithItsParentHoweverLateItCame([Values] bool withDeadline)
    {
        var parent = default(CancelScope);
        var child = default(CancelScope);
        Race(Rounds, 2, prepare: _ => parent = Context.WithCancel(Context.Background), run: (_, racer) =>
        {
            if (racer == 0)
                parent.Cancel();
            else
                child = withDeadline ? Context.WithTimeout(parent.Context, TimeSpan.FromDays(1)) : Context.WithCancel(parent.Context);
        }, check: _ =>
        {
            Assert.That(child.Context.Err, Is.Not.Null.And.SameAs(parent.Context.Err));
            Assert.That(child.Context is DeadlineContext { HasTimer: true }, Is.False, "The timer goes on.");
        });
    }

    [Test]
    public void AListenerIsToldOrRemovedNotBothNotNeither()
    {
        var scope = default(CancelScope);
        var listeners = Array.Empty<Counter>();
        var removed = 0;
        Race(Rounds, 2, prepare: _ =>
        {
            scope = Context.WithCancel(Context.Background);
            listeners = [.. Enumerable.Range(0, 4).Select(_ => new Counter())];
            foreach (var listener in listeners)
                scope.Context.TryAdd(listener);
            removed = 0;
        }, run: (round, racer) =>
        {
            if (racer == 0)
            {
                scope.Cancel();
                return;
            }

            for (var i = 0; i < listeners.Length; i++)
                removed += scope.Context.Remove(listeners[(round + i) % listeners.Length]) ? 1 : 0;
        }, check: _ => Assert.That(
            (listeners.Sum(listener => listener.Told) + removed, listeners.All(listener => listener.Told <= 1)),
            Is.EqualTo((4, true))));
    }

    [Test]
    public void AParentAndAChildCancelledAtOnceAreBothDone()
    {
        var parent = default(CancelScope);
        var child = default(CancelScope);
        var leaf = new Counter();
        Race(Rounds, 2, prepare: _ =>
        {
            parent = Context.WithCancel(Context.Background);
            child = Context.WithCancel(parent.Context);
            Context.WithCancel(child.Context).Context.TryAdd(leaf = new Counter());
        }, run: (_, racer) =>
        {
            (racer == 0 ? parent : child).Cancel();
            Assert.That(child.Context.IsDone);
        }, check: _ => Assert.That((parent.Context.IsDone, leaf.Told), Is.EqualTo((true, 1))));
    }

    [Test]
    public void AnAfterFuncRunsOrIsStopped()
    {
        var scope = default(CancelScope);
        var registration = default(ContextRegistration);
        var stopped = 0;
        var ran = 0;
        Race(Rounds, 2, prepare: _ =>
        {
            scope = Context.WithCancel(Context.Background);
            registration = Context.AfterFunc(scope.Context, () => Interlocked.Increment(ref ran));
        }, run: (_, racer) =>
        {
            if (racer == 0)
                scope.Cancel();
            else if (registration.Stop())
                stopped++;
        }, check: round => Wait.Until(
            () => Volatile.Read(ref ran) + stopped == round + 1,
            () => $"{ran} ran, {stopped} were stopped, of {round + 1}."));
    }

    [Test]
    public void ATokenAndACancelEndTheContextOnce()
    {
        var scope = default(CancelScope);
        var told = new Counter();
        CancellationTokenSource source = null!;
        Race(Rounds, 2, prepare: _ =>
        {
            source = new CancellationTokenSource();
            scope = Context.WithToken(Context.Background, source.Token);
            scope.Context.TryAdd(told = new Counter());
        }, run: (_, racer) =>
        {
            if (racer == 0)
                source.Cancel();
            else
                scope.Cancel();
        }, check: _ => Assert.That((scope.Context.IsDone, told.Told), Is.EqualTo((true, 1))));
    }

    // Tightly, to meet the very moment. But with fewer cores than racers the one that is waited for needs one now and then.
    private static void Spin(Func<bool> until)
    {
        for (var turn = 1; !until(); turn++)
        {
            if (turn % 1000 == 0)
                Thread.Yield();
        }
    }

    // Each round: prepares, lets the racers run at once, checks.
    private static void Race(int rounds, int racers, Action<int> prepare, Action<int, int> run, Action<int> check)
    {
        var barrier = new Barrier(racers + 1); // Not disposed: after a failure racers still wait at it.
        Exception? failure = null;
        var threads = Enumerable.Range(0, racers).Select(racer => new Thread(() =>
        {
            for (var round = 0; round < rounds && failure is null; round++)
            {
                barrier.SignalAndWait();
                try
                {
                    run(round, racer);
                }
                catch (Exception exception)
                {
                    failure ??= exception;
                }

                barrier.SignalAndWait();
            }
        })
        { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        for (var round = 0; round < rounds && failure is null; round++)
        {
            prepare(round);
            barrier.SignalAndWait();
            Assert.That(barrier.SignalAndWait(TimeSpan.FromSeconds(60)), "A racer hangs.");
            if (failure is null)
                check(round);
        }

        Assert.That(failure, Is.Null);
    }

    private sealed class Counter : ICancelListener
    {
        private ListenerLinks _links;

        internal int Told;

        ref ListenerLinks ICancelListener.Links => ref _links;

        public void ContextDone() => Interlocked.Increment(ref Told);
    }
}
