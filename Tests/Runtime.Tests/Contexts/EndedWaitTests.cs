using GoroutineGen.Channels;
using GoroutineGen.Contexts;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Sync;
using GoroutineGen.Sync;
using Mutex = GoroutineGen.Sync.Mutex;
using Semaphore = GoroutineGen.Sync.Semaphore;

namespace GoroutineGen.Runtime.Tests.Contexts;

/// <summary>
/// The end of a context ends the wait of a goroutine that was started with it, and nothing has come of the wait: README of Scheduling,
/// "Ending a wait".
/// </summary>
public class EndedWaitTests
{
    private static readonly Kind[] Waits =
    [
        Of("receive", static () =>
        {
            var chan = new Chan<int>();
            return (async _ => await chan.Receive__goroutine().Cancellable(), () => !chan.TrySend(1));
        }),
        Of("receive and ask", static () =>
        {
            var chan = new Chan<int>();
            return (async _ => await chan.Receive__goroutine_out().Cancellable(), () => !chan.TrySend(1));
        }),
        Of("send", static () =>
        {
            var chan = new Chan<int>();
            return (async _ => await chan.Send__goroutine(1).Cancellable(), () => !chan.TryReceive(out _));
        }),
        Of("for ever", static () => (async _ => await Chan<int>.Never.Receive__goroutine().Cancellable(), () => true)),
        Of("range", static () =>
        {
            var chan = new Chan<int>();
            return (async _ =>
            {
                await foreach (var value in chan.GetEnumerator__goroutine().Cancellable())
                    GC.KeepAlive(value);
            }, () => !chan.TrySend(1));
        }),
        Of("select", static () =>
        {
            Chan<int> inward = new(), outward = new();
            return (
                async _ => await Selecting.Select(Selecting.Receive(inward, out var _), Selecting.Send(outward, 1)).Cancellable(),
                () => !inward.TrySend(1) && !outward.TryReceive(out _));
        }),
        Of("select among objects", static () =>
        {
            var chan = new Chan<int>();
            var @case = SelectCase.Receive(chan);
            return (async _ => await Go.Select__goroutine(@case).Cancellable(), () => !chan.TrySend(1) && Go.TrySelect(@case) < 0);
        }),
        Of("sleep", static () => (async _ => await Go.Sleep__goroutine(TimeSpan.FromHours(1)).Cancellable(), () => true)),
        Of("mutex", static () =>
        {
            var mutex = new Mutex();
            mutex.Lock();
            return (async _ => await mutex.Lock__goroutine().Cancellable(), () =>
            {
                mutex.Unlock();
                return mutex.TryLock();
            });
        }),
        Of("writer, and the readers behind it", static () =>
        {
            var rw = new RWMutex();
            rw.RLock();
            return (async _ => await rw.Lock__goroutine().Cancellable(), rw.TryRLock);
        }),
        Of("reader", static () =>
        {
            var rw = new RWMutex();
            rw.Lock();
            return (async _ => await rw.RLock__goroutine().Cancellable(), () =>
            {
                rw.Unlock();
                return rw.TryLock();
            });
        }),
        Of("semaphore", static () =>
        {
            var semaphore = new Semaphore(1);
            semaphore.Acquire();
            return (async _ => await semaphore.Acquire__goroutine().Cancellable(), () =>
            {
                semaphore.Release();
                return semaphore.TryAcquire();
            });
        }),
        Of("wait group", static () =>
        {
            var group = new WaitGroup();
            group.Add(1);
            return (async _ => await group.Wait__goroutine().Cancellable(), () =>
            {
                group.Done();
                group.Add(1); // Throws when somebody who was released has not returned.
                return true;
            });
        }),
        Of("cond, which takes its lock again", static () =>
        {
            var mutex = new Mutex();
            var cond = new Cond(mutex);
            return (async entry =>
            {
                await mutex.Lock__goroutine();
                try
                {
                    await cond.Wait__goroutine(entry);
                }
                finally
                {
                    mutex.Unlock();
                }
            }, () => !cond.HasWaiters && mutex.TryLock());
        }),
        Of("once", static () =>
        {
            var (once, gate) = (new Once(), new Chan<int>());
            var other = SyncTwins.Start(async () => await once.Do__body(Entry.Call, async _ => await gate.Receive__goroutine()));
            return (async entry =>
            {
                await SyncTwins.UntilWaits(other, WaitReason.ChanReceive);
                await once.Do__body(entry, static async _ => await Go.Yield__goroutine());
            }, () => Send(gate));
        }),
        Of("single flight", static () =>
        {
            var (flights, gate) = (new SingleFlight<int>(), new Chan<int>());
            var other = SyncTwins.Start(async () => await flights.Do__body(Entry.Call, "", async _ => await gate.Receive__goroutine()));
            return (async entry =>
            {
                await SyncTwins.UntilWaits(other, WaitReason.ChanReceive);
                await flights.Do__goroutine(entry, "", static () => 1);
            }, () => Send(gate));
        }),
        Of("error group", static () =>
        {
            var (group, gate) = (new ErrGroup(), new Chan<int>());
            var other = SyncTwins.Start(async () => await group.Go__body(Entry.Call, async entry =>
            {
                if (entry == Entry.Spawn)
                    await Spawn.Point;
                await gate.Receive__goroutine();
            }));
            return (async entry =>
            {
                await other.Join__goroutine();
                await group.Wait__goroutine(entry);
            }, () => Send(gate));
        }),
        Of("join", static () =>
        {
            var gate = new Chan<int>();
            var other = SyncTwins.Start(async () => await gate.Receive__goroutine());
            return (async _ => await other.Join__goroutine().Cancellable(), () => Send(gate));
        }),
        Of("task", static () =>
        {
            var source = new TaskCompletionSource<int>();
            return (async _ => await Go.Await__goroutine(source.Task).Cancellable(), () => source.TrySetResult(1));
        }),
    ];

    [TestCaseSource(nameof(Waits))]
    public void TheEndOfTheContextEndsIt(Kind wait) => SyncTwins.Run(async () =>
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var (body, isUntouched) = wait.Make();
        var waiting = Start(context, body);
        while (waiting.Status != GoroutineStatus.Waiting)
            await Go.Yield__goroutine();
        cancel();
        Assert.That(await Outcome(waiting), Is.InstanceOf<ContextCanceledException>());
        Assert.That(isUntouched());
    });

    [TestCaseSource(nameof(Waits))]
    public void ItDoesNotBeginWhenTheContextIsDone(Kind wait) => SyncTwins.Run(async () =>
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        cancel();
        var (body, isUntouched) = wait.Make();
        Assert.That(await Outcome(Start(context, body)), Is.InstanceOf<ContextCanceledException>());
        Assert.That(isUntouched());
    });

    [Test]
    public void WhatCanBeDoneAtOnceIsDone() => SyncTwins.Run(async () =>
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        cancel();
        var chan = new Chan<int>(1);
        chan.Send(1);
        Assert.That(await Outcome(Start(context, async _ =>
        {
            Assert.That(await chan.Receive__goroutine().Cancellable(), Is.EqualTo(1));
            await chan.Send__goroutine(2).Cancellable();
        })), Is.Null);
        Assert.That(chan.Count, Is.EqualTo(1));
    });

    [Test]
    public void InAFinallyBlockItGoesOn() => SyncTwins.Run(async () =>
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var chan = new Chan<int>();
        var received = 0;
        var waiting = Start(context, async _ =>
        {
            using (FinallyShield.Enter())
            {
                Assert.That(CancellableWaits.Token.CanBeCanceled, Is.False);
                received = await chan.Receive__goroutine().Cancellable();
            }
        });
        await SyncTwins.UntilWaits(waiting, WaitReason.ChanReceive);
        cancel();
        await chan.Send__goroutine(1);
        Assert.That((await Outcome(waiting), received), Is.EqualTo(((Exception?)null, 1)));
    });

    // Those who give up are dropped by those who come later, and the others are woken all the same.
    [Test]
    public void JoinersThatGiveUpDoNotPileUp() => SyncTwins.Run(async () =>
    {
        var gate = new Chan<int>();
        var target = SyncTwins.Start(async () => await gate.Receive__goroutine());
        var other = SyncTwins.Start(async () => await target.Join__goroutine());
        await SyncTwins.UntilWaits(other, WaitReason.Join);
        for (var i = 0; i < 10; i++)
        {
            var (context, cancel) = Context.WithCancel(Context.Background);
            var joiner = Start(context, async _ => await target.Join__goroutine().Cancellable());
            await SyncTwins.UntilWaits(joiner, WaitReason.Join);
            cancel();
            Assert.That(await Outcome(joiner), Is.InstanceOf<ContextCanceledException>());
        }

        Assert.That(target.JoinerCount, Is.EqualTo(2));
        await gate.Send__goroutine(1);
        await other.Join__goroutine();
    });

    [Test]
    public void WhatATaskIsCancelledWithBecomesTheContextsOwn([Values] bool isCompleted) => SyncTwins.Run(async () =>
    {
        var (context, cancel) = Context.WithTimeout(Context.Background, TimeSpan.FromMilliseconds(1));
        Assert.That(await Outcome(Start(context, async _ =>
        {
            var task = Task.Delay(Timeout.Infinite, CancellableWaits.Token);
            if (isCompleted)
                Assert.That(() => task.Wait(), Throws.Exception);
            await Go.Await__goroutine(task).EndedByToken();
        })), Is.InstanceOf<DeadlineExceededException>());
        cancel();
    });

    [Test]
    public void AnObjectIsClosed([Values] bool isDone)
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var closed = new Chan<Goroutine?>(1);
        if (isDone)
            cancel();
        context.Closes(new Closable(closed));
        Assert.That(closed.Count, Is.EqualTo(isDone ? 1 : 0)); // Before Closes returns.
        cancel();
        Assert.That(closed.Receive() is null, Is.EqualTo(isDone));
    }

    [Test]
    public void AnObjectIsNotClosedAfterwards()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        Chan<Goroutine?> closed = new(1), later = new(1);
        using (context.Closes(new Closable(closed)))
            Assert.That(closed.Count, Is.Zero);
        context.Closes(new Closable(later));
        cancel();
        later.Receive();
        Assert.That(closed.Count, Is.Zero);
    }

    private sealed class Closable(Chan<Goroutine?> closed) : IDisposable
    {
        public void Dispose()
        {
            Assert.That(closed.TrySend(Goroutine.Current));
            throw new InvalidOperationException("Nobody asks.");
        }
    }

    private static bool Send(Chan<int> gate)
    {
        gate.Send(1);
        return true;
    }

    private static Goroutine<Exception?> Start(Context context, Func<Entry, GoTask> body)
    {
        return ContextSpawn.Start(context, Body(Entry.Spawn));

        async GoTask<Exception?> Body(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                await body(Entry.CancellableCall);
                return null;
            }
            catch (Exception exception)
            {
                return exception;
            }
        }
    }

    private static async GoTask<Exception?> Outcome(Goroutine<Exception?> waiting) => await waiting.Join__goroutine();

    private static Kind Of(string name, Func<(Func<Entry, GoTask> Body, Func<bool> IsUntouched)> make) => new(name, make);

    /// <summary>A kind of wait: what waits, and whether nothing has come of it.</summary>
    public sealed record Kind(string Name, Func<(Func<Entry, GoTask> Body, Func<bool> IsUntouched)> Make)
    {
        public override string ToString() => Name;
    }
}
