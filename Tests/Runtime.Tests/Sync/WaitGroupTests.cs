using GoroutineGen.Frames;
using GoroutineGen.Sync;

namespace GoroutineGen.Runtime.Tests.Sync;

public class WaitGroupTests
{
    [Test]
    public void ItReleasesAllItsWaitersAtZero()
    {
        var group = new WaitGroup();
        var released = 0;
        SyncTwins.Run(async () =>
        {
            group.Add(3);
            var waiters = new List<Goroutine>();
            for (var i = 0; i < 5; i++)
            {
                waiters.Add(SyncTwins.Start(async () =>
                {
                    await group.Wait__goroutine();
                    Interlocked.Increment(ref released);
                }));
                await SyncTwins.UntilWaits(waiters[i], WaitReason.WaitGroup);
            }

            var joinThread = SyncTwins.StartThread(() =>
            {
                group.Wait();
                Interlocked.Increment(ref released);
            });
            var asynchronous = group.WaitAsync().AsTask();
            group.Done();
            group.Done();
            Assert.That(Volatile.Read(ref released), Is.Zero);
            Assert.That(asynchronous.IsCompleted, Is.False);
            group.Done();
            await SyncTwins.JoinAll(waiters);
            Go.Block(joinThread);
            await Go.Await__goroutine(asynchronous);
        });
        Assert.That(released, Is.EqualTo(6));
        group.Wait();
    }

    [Test]
    public void ANegativeCounterThrowsAndStaysAsItWas()
    {
        var group = new WaitGroup();
        group.Add(1);
        Assert.That(() => group.Add(-2), Throws.InvalidOperationException.With.Message.Contains("Negative WaitGroup counter"));
        group.Done();
        group.Wait();
    }

    [Test]
    public void AddBeforeEveryWaitHasReturnedThrows() => SyncTwins.RunAlone(async () =>
    {
        var group = new WaitGroup();
        group.Add(1);
        var waiter = SyncTwins.Start(async () => await group.Wait__goroutine());
        await SyncTwins.UntilWaits(waiter, WaitReason.WaitGroup);
        group.Done();
        Assert.That(() => group.Add(1), Throws.InvalidOperationException.With.Message.Contains("WaitGroup misuse"));
        await waiter.Join__goroutine();
        group.Add(1);
        group.Done();
        await group.Wait__goroutine();
    });

    [Test]
    public void ItIsUsedAgainAndAgain([Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
    {
        var group = new WaitGroup();
        var sum = 0;
        for (var round = 0; round < 500; round++)
        {
            group.Add(4);
            for (var i = 0; i < 4; i++)
            {
                _ = SyncTwins.Start(async () =>
                {
                    await Go.Yield__goroutine();
                    Interlocked.Increment(ref sum);
                    group.Done();
                });
            }

            await group.Wait__goroutine();
            Assert.That(sum, Is.EqualTo(4 * (round + 1)));
        }
    }));

    [Test]
    public void AWaiterThatGivesUpIsForgotten()
    {
        var group = new WaitGroup();
        group.Add(1);
        using var cancellation = new CancellationTokenSource();
        var given = group.WaitAsync(cancellation.Token).AsTask();
        var kept = group.WaitAsync().AsTask();
        cancellation.Cancel();
        Assert.That(async () => await given, Throws.InstanceOf<OperationCanceledException>());
        group.Done();
        SyncTwins.Finish(kept);
        group.Add(1);
        group.Done();
    }

    [Test]
    public void GoCountsItsGoroutines([Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
    {
        var group = new WaitGroup();
        var sum = 0;
        for (var i = 1; i <= 100; i++)
        {
            group.Go(number => Interlocked.Add(ref sum, number), i);
            group.Go__body(async entry =>
            {
                if (entry == Entry.Spawn)
                    await Spawn.Point;
                await Go.Yield__goroutine();
                Interlocked.Increment(ref sum);
            });
        }

        await group.Wait__goroutine();
        Assert.That(sum, Is.EqualTo(100 * 101 / 2 + 100));
    }));

    [Test]
    public void AGoroutineThatExitsIsDone() => SyncTwins.RunAlone(async () =>
    {
        var group = new WaitGroup();
        Goroutine? exits = null;
        group.Go(() =>
        {
            exits = Goroutine.Current;
            Go.Exit();
        });
        await group.Wait__goroutine();
        Assert.That(exits!.Status, Is.EqualTo(GoroutineStatus.Ended));
    });
}
