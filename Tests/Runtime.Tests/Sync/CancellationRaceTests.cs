using GoroutineGen.Channels;
using GoroutineGen.Contexts;
using GoroutineGen.Frames;
using GoroutineGen.Sync;
using Mutex = GoroutineGen.Sync.Mutex;
using Semaphore = GoroutineGen.Sync.Semaphore;

namespace GoroutineGen.Runtime.Tests.Sync;

/// <summary>
/// Waiters that give up in the same moment in which they get what they wait for: nothing is lost, nothing is given twice.
/// </summary>
public class CancellationRaceTests
{
    private const int Rounds = 1_000;

    [Test]
    public void AMutexIsFreeAfterAll()
    {
        var mutex = new Mutex();
        Race(
            token => mutex.AcquireAsync(token),
            () => mutex.Acquire(),
            () => Assert.That(mutex.TryLock(), "A lock was lost."),
            mutex.Unlock);
    }

    [Test]
    public void ASemaphoreHasAllPermitsAfterAll()
    {
        var semaphore = new Semaphore(2);
        Race(
            token => semaphore.AcquireAsync(2, token),
            () => semaphore.Acquire(),
            () => Assert.That(semaphore.TryAcquire(2), "A permit was lost."),
            () => semaphore.Release(2));
    }

    [Test]
    public void AnRWMutexIsFreeAfterAll()
    {
        var rw = new RWMutex();
        Race(
            token => rw.AcquireAsync(token),
            () => rw.RAcquire(),
            () => Assert.That(rw.TryLock(), "A lock was lost."),
            rw.Unlock);
        Race(
            token => rw.RAcquireAsync(token),
            () => rw.Acquire(),
            () => Assert.That(rw.TryLock(), "A lock was lost."),
            rw.Unlock);
    }

    // A signal wakes one of two who wait, of whom one gives up: so the other is woken, or it was the one that gave up too late.
    [Test]
    public void ASignalIsNotLostWithOneThatGivesUp()
    {
        var mutex = new Mutex();
        var cond = new Cond(mutex);
        for (var round = 0; round < Rounds; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var first = WaitOnce(cancellation.Token);
            var second = WaitOnce(CancellationToken.None);
            using (var start = new Barrier(2))
            {
                var join = Task.Run(() =>
                {
                    start.SignalAndWait();
                    cancellation.Cancel();
                });
                start.SignalAndWait();
                cond.Signal();
                SyncTwins.Finish(join);
            }

            SyncTwins.Finish(Task.WhenAny(first, second));
            SyncTwins.Finish(Task.WhenAny(first));
            if (first.IsCompletedSuccessfully)
                cond.Signal(); // That one was for the first.
            SyncTwins.Finish(second);
        }

        Assert.That(mutex.TryLock());

        async Task WaitOnce(CancellationToken token)
        {
            using (await mutex.AcquireAsync(token))
                await cond.WaitAsync(token);
        }
    }

    [Test]
    public void PermitsAreNotLostToGoroutinesWhoseContextEnds([Values(1, 2)] int maxProcs)
    {
        var semaphore = new Semaphore(2);
        int got = 0, gaveUp = 0;
        Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var (ctx, cancel) = Context.WithCancel(Context.Background);
                semaphore.Acquire(2);
                var all = new List<Goroutine>();
                for (var i = 0; i < 2; i++)
                {
                    all.Add(SyncTwins.Start(async () =>
                    {
                        try
                        {
                            using (await semaphore.Acquire__goroutine(ctx, 1))
                                Interlocked.Increment(ref got);
                        }
                        catch (ContextCanceledException)
                        {
                            Interlocked.Increment(ref gaveUp);
                        }
                    }));
                }

                var canceller = SyncTwins.Start(async () =>
                {
                    await Go.Yield__goroutine();
                    cancel();
                });
                if (round % 2 == 0)
                    await Go.Yield__goroutine();
                semaphore.Release(2);
                await SyncTwins.JoinAll([.. all, canceller]);
                Assert.That(semaphore.Available, Is.EqualTo(2));
            }
        }));
        Assert.That(got + gaveUp, Is.EqualTo(2 * Rounds));
        Assert.That(semaphore.TryAcquire(2));
    }

    [Test]
    public void PermitsAreNotLostToThreadsWhoseContextEnds()
    {
        var semaphore = new Semaphore(1);
        int got = 0, gaveUp = 0;
        for (var round = 0; round < 300; round++)
        {
            var (ctx, cancel) = Context.WithCancel(Context.Background);
            semaphore.Acquire();
            var join = SyncTwins.StartThread(() =>
            {
                try
                {
                    using (semaphore.Acquire(ctx))
                        got++;
                }
                catch (ContextCanceledException)
                {
                    gaveUp++;
                }
            });
            var joinCanceller = SyncTwins.StartThread(() => cancel());
            semaphore.Release();
            join();
            joinCanceller();
            Assert.That(semaphore.Available, Is.EqualTo(1));
        }

        Assert.That(got + gaveUp, Is.EqualTo(300));
    }

    [Test]
    public void AValueIsReceivedOrStaysWithItsSender([Values(1, 2)] int maxProcs)
    {
        int received = 0, stayed = 0;
        Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var (ctx, cancel) = Context.WithCancel(Context.Background);
                var (chan, silent) = (new Chan<int>(), new Chan<int>());
                var isSelect = round % 3 == 0;
                var receiver = ContextSpawn.Start(ctx, Receive(Entry.Spawn));
                var canceller = SyncTwins.Start(async () =>
                {
                    await Go.Yield__goroutine();
                    cancel();
                });
                if (round % 2 == 0)
                    await Go.Yield__goroutine();
                if (!chan.TrySend(1))
                    stayed++;
                await SyncTwins.JoinAll([receiver, canceller]);
                Assert.That(chan.TrySend(1) || silent.TrySend(1), Is.False, "Somebody waits who has given up.");

                async GoTask Receive(Entry entry)
                {
                    if (entry == Entry.Spawn)
                        await Spawn.Point;
                    if (!isSelect)
                        received += await chan.Receive__goroutine().Cancellable();
                    else if (await Selecting.Select(Selecting.Receive(chan), Selecting.Receive(silent)).Cancellable() == 0)
                        received++;
                }
            }
        }));
        Assert.That(received + stayed, Is.EqualTo(Rounds));
    }

    [Test]
    public void AMutexIsFreeAfterGoroutinesWhoseContextEnds([Values(1, 2)] int maxProcs)
    {
        var mutex = new Mutex();
        int got = 0, gaveUp = 0;
        Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var (ctx, cancel) = Context.WithCancel(Context.Background);
                await mutex.Lock__goroutine();
                Goroutine[] all = [ContextSpawn.Start(ctx, Lock(Entry.Spawn)), ContextSpawn.Start(ctx, Lock(Entry.Spawn))];
                var canceller = SyncTwins.Start(async () =>
                {
                    await Go.Yield__goroutine();
                    cancel();
                });
                if (round % 2 == 0)
                    await Go.Yield__goroutine();
                await mutex.Unlock__goroutine();
                await SyncTwins.JoinAll([.. all, canceller]);
            }
        }));
        Assert.That(got + gaveUp, Is.EqualTo(2 * Rounds));
        Assert.That(mutex.TryLock(), "A lock was lost.");

        async GoTask Lock(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                await mutex.Lock__goroutine().Cancellable();
            }
            catch (ContextCanceledException)
            {
                Interlocked.Increment(ref gaveUp);
                return;
            }

            Interlocked.Increment(ref got);
            await mutex.Unlock__goroutine();
        }
    }

    // In each round one holds what others want, and releases it while they are cancelled.
    private static void Race(Func<CancellationToken, ValueTask<Hold>> acquire, Func<Hold> hold, Action takeAll, Action releaseAll)
    {
        int got = 0, gaveUp = 0;
        for (var round = 0; round < Rounds; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var held = hold();
            var tasks = new[] { Wait(cancellation.Token), Wait(cancellation.Token), Wait(CancellationToken.None) };
            using (var start = new Barrier(2))
            {
                var canceller = Task.Run(() =>
                {
                    start.SignalAndWait();
                    cancellation.Cancel();
                });
                start.SignalAndWait();
                held.Dispose();
                SyncTwins.Finish(canceller);
            }

            SyncTwins.Finish(Task.WhenAll(tasks));
            takeAll();
            releaseAll();
        }

        Assert.That(got + gaveUp, Is.EqualTo(3 * Rounds));
        Assert.That(got, Is.GreaterThanOrEqualTo(Rounds), "Those without a token always get it.");

        async Task Wait(CancellationToken token)
        {
            try
            {
                using (await acquire(token))
                    Interlocked.Increment(ref got);
            }
            catch (OperationCanceledException)
            {
                Interlocked.Increment(ref gaveUp);
            }
        }
    }
}
