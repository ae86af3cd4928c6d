using GoroutineGen.Frames;
using Semaphore = GoroutineGen.Sync.Semaphore;

namespace GoroutineGen.Runtime.Tests.Sync;

public class SemaphoreTests
{
    [Test]
    public void NeverMoreIsHeldThanThereIs([Values(1, 2)] int maxProcs)
    {
        const int Size = 5;
        const int Each = 1_000;
        var semaphore = new Semaphore(Size);
        var held = 0L;
        var most = 0L;
        Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
        {
            var all = new List<Goroutine>();
            for (var i = 1; i <= Size; i++)
            {
                var permits = i;
                all.Add(SyncTwins.Start(async () =>
                {
                    for (var j = 0; j < Each; j++)
                    {
                        using (await semaphore.Acquire__goroutine(permits))
                        {
                            Enter(permits);
                            if (j % 10 == 0)
                                await Go.Yield__goroutine();
                            Leave(permits);
                        }
                    }
                }));
            }

            var join = SyncTwins.StartThread(() =>
            {
                for (var j = 0; j < Each; j++)
                {
                    using (semaphore.Acquire(2))
                    {
                        Enter(2);
                        Leave(2);
                    }
                }
            });
            var asynchronous = Task.Run(async () =>
            {
                for (var j = 0; j < Each; j++)
                {
                    using (await semaphore.AcquireAsync(3))
                    {
                        Enter(3);
                        Leave(3);
                    }
                }
            });
            await SyncTwins.JoinAll(all);
            Go.Block(join);
            await Go.Await__goroutine(asynchronous);
        }));
        Assert.That(most, Is.InRange(2, Size));
        Assert.That(semaphore.Available, Is.EqualTo(Size));

        void Enter(int permits)
        {
            var now = Interlocked.Add(ref held, permits);
            Assert.That(now, Is.LessThanOrEqualTo(Size));
            most = Math.Max(most, now);
        }

        void Leave(int permits) => Interlocked.Add(ref held, -permits);
    }

    [Test]
    public void SmallRequestsDoNotPassALargeOne()
    {
        var semaphore = new Semaphore(3);
        Assert.That(semaphore.TryAcquire(2));
        var large = semaphore.AcquireAsync(3).AsTask();
        var small = semaphore.AcquireAsync(1).AsTask();
        Assert.That(semaphore.TryAcquire(1), Is.False, "One is free, but the large request was first.");
        Assert.That(small.IsCompleted, Is.False);
        semaphore.Release(2);
        SyncTwins.Finish(large);
        Assert.That(small.IsCompleted, Is.False);
        semaphore.Release(3);
        SyncTwins.Finish(small);
        Assert.That(semaphore.Available, Is.EqualTo(2));
    }

    [Test]
    public void WhenALargeRequestGivesUpThoseBehindItGetWhatIsFree()
    {
        var semaphore = new Semaphore(3);
        using var cancellation = new CancellationTokenSource();
        Assert.That(semaphore.TryAcquire(1));
        var large = semaphore.AcquireAsync(3, cancellation.Token).AsTask();
        var small = semaphore.AcquireAsync(1).AsTask();
        var next = semaphore.AcquireAsync(2).AsTask();
        cancellation.Cancel();
        Assert.That(async () => await large, Throws.InstanceOf<OperationCanceledException>());
        SyncTwins.Finish(small);
        Assert.That(next.IsCompleted, Is.False);
        semaphore.Release(1);
        SyncTwins.Finish(next);
        Assert.That(semaphore.Available, Is.Zero);
    }

    [Test]
    public void ARequestForMoreThanThereIsCanOnlyBeCancelledAndIsInNobodysWay()
    {
        var semaphore = new Semaphore(2);
        Assert.That(
            () => semaphore.Acquire(3),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("the wait would never end"));
        Assert.That(() => semaphore.AcquireAsync(3), Throws.TypeOf<ArgumentOutOfRangeException>());
        using var cancellation = new CancellationTokenSource();
        var impossible = semaphore.AcquireAsync(3, cancellation.Token).AsTask();
        Assert.That(semaphore.TryAcquire(2));
        semaphore.Release(2);
        Assert.That(impossible.IsCompleted, Is.False);
        cancellation.Cancel();
        Assert.That(async () => await impossible, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(semaphore.Available, Is.EqualTo(2));
    }

    [Test]
    public void ACancelledTokenTakesNothingAlthoughPermitsAreFree()
    {
        var semaphore = new Semaphore(1);
        Assert.That(semaphore.AcquireAsync(1, new CancellationToken(canceled: true)).IsCanceled);
        Assert.That(semaphore.Available, Is.EqualTo(1));
    }

    [Test]
    public void MisuseThrows()
    {
        var semaphore = new Semaphore(2);
        Assert.That(() => semaphore.Release(), Throws.TypeOf<SemaphoreFullException>().With.Message.Contains("more permits than are held"));
        semaphore.Acquire(1);
        Assert.That(() => semaphore.Release(2), Throws.TypeOf<SemaphoreFullException>());
        Assert.That(semaphore.Available, Is.EqualTo(1), "It stays as it was.");
        Assert.That(() => semaphore.Release(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => semaphore.TryAcquire(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Semaphore(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void WaitingGoroutinesAreServedInOrder() => SyncTwins.RunAlone(async () =>
    {
        var semaphore = new Semaphore(1);
        var order = new List<int>();
        var all = new List<Goroutine>();
        semaphore.Acquire();
        for (var i = 0; i < 5; i++)
        {
            var number = i;
            all.Add(SyncTwins.Start(async () =>
            {
                await semaphore.Acquire__goroutine();
                order.Add(number);
                semaphore.Release();
            }));
            await SyncTwins.UntilWaits(all[i], WaitReason.Semaphore);
        }

        semaphore.Release();
        Assert.That(semaphore.TryAcquire(), Is.False, "It was given to the first, although that one has not run yet.");
        await SyncTwins.JoinAll(all);
        Assert.That(order, Is.EqualTo(new[] { 0, 1, 2, 3, 4 }));
    });

    [Test]
    public void AContextThatIsDoneTakesNothingAlthoughPermitsAreFree() => SyncTwins.RunAlone(async () =>
    {
        var semaphore = new Semaphore(1);
        var (ctx, cancel) = Context.WithCause(Context.Background);
        using (semaphore.Acquire(ctx))
            Assert.That(semaphore.Available, Is.Zero);
        using (await semaphore.Acquire__goroutine(ctx))
            Assert.That(semaphore.Available, Is.Zero);
        cancel(new FormatException());
        Assert.That(() => semaphore.Acquire(ctx), Throws.TypeOf<ContextCanceledException>().With.InnerException.TypeOf<FormatException>());
        Assert.That(() => semaphore.Acquire__goroutine(ctx), Throws.TypeOf<ContextCanceledException>());
        Assert.That(semaphore.Available, Is.EqualTo(1));
    });

    [Test]
    public void ARequestWithAContextGivesUpWhenThatIsDone() => SyncTwins.RunAlone(async () =>
    {
        var semaphore = new Semaphore(2);
        var (ctx, cancel) = Context.WithCancel(Context.Background);
        semaphore.Acquire();
        var gaveUp = new List<long>();
        var large = SyncTwins.Start(() => Acquire(2));
        await SyncTwins.UntilWaits(large, WaitReason.Semaphore);
        var hopeless = SyncTwins.Start(() => Acquire(3));
        await SyncTwins.UntilWaits(hopeless, WaitReason.Semaphore);
        var small = SyncTwins.Start(async () => await semaphore.Acquire__goroutine());
        await SyncTwins.UntilWaits(small, WaitReason.Semaphore);
        Assert.That(() => semaphore.Acquire(Context.Background, 3), Throws.TypeOf<ArgumentOutOfRangeException>());
        cancel();
        await SyncTwins.JoinAll([large, hopeless, small]);
        Assert.That(gaveUp, Is.EquivalentTo(new[] { 2, 3 }));
        Assert.That(semaphore.Available, Is.Zero, "The small request got what the large one left.");

        async GoTask Acquire(long permits)
        {
            try
            {
                await semaphore.Acquire__goroutine(ctx, permits);
            }
            catch (ContextCanceledException)
            {
                gaveUp.Add(permits);
            }
        }
    });

    [Test]
    public void AContextThatEndsBeforeTheWaitHasBegunEndsIt() => SyncTwins.RunAlone(async () =>
    {
        var semaphore = new Semaphore(1);
        var (ctx, cancel) = Context.WithCancel(Context.Background);
        semaphore.Acquire();
        var acquiring = semaphore.Acquire__goroutine(ctx);
        cancel(); // The waiter is known to the context, and not yet to the semaphore.
        var gaveUp = false;
        try
        {
            await acquiring;
        }
        catch (ContextCanceledException)
        {
            gaveUp = true;
        }

        Assert.That(gaveUp);
        semaphore.Release();
        Assert.That(semaphore.Available, Is.EqualTo(1));
    });
}
