using GoroutineGen.Frames;
using GoroutineGen.Sync;
using Mutex = GoroutineGen.Sync.Mutex;

namespace GoroutineGen.Runtime.Tests.Sync;

public class CondTests
{
    [Test]
    public void SignalWakesTheOneThatHasWaitedLongest() => SyncTwins.RunAlone(async () =>
    {
        var mutex = new Mutex();
        var cond = new Cond(mutex);
        var order = new List<int>();
        var waiters = new List<Goroutine>();
        for (var i = 0; i < 4; i++)
        {
            var number = i;
            waiters.Add(SyncTwins.Start(() => WaitAndNote(cond, mutex, number, order)));
            await SyncTwins.UntilWaits(waiters[i], WaitReason.CondWait);
        }

        for (var i = 0; i < 4; i++)
        {
            cond.Signal();
            await waiters[i].Join__goroutine();
            Assert.That(order, Has.Count.EqualTo(i + 1), "One signal wakes one.");
        }

        Assert.That(order, Is.Ordered);
        cond.Signal(); // Nobody waits: nothing is remembered.
        var late = SyncTwins.Start(() => WaitAndNote(cond, mutex, 4, order));
        await SyncTwins.UntilWaits(late, WaitReason.CondWait);
        cond.Signal();
        await late.Join__goroutine();
    });

    [Test]
    public void BroadcastWakesAllWhoWait() => SyncTwins.RunAlone(async () =>
    {
        var mutex = new Mutex();
        var cond = new Cond(mutex);
        var order = new List<int>();
        var waiters = new List<Goroutine>();
        for (var i = 0; i < 4; i++)
        {
            var number = i;
            waiters.Add(SyncTwins.Start(() => WaitAndNote(cond, mutex, number, order)));
            await SyncTwins.UntilWaits(waiters[i], WaitReason.CondWait);
        }

        cond.Broadcast();
        await SyncTwins.JoinAll(waiters);
        Assert.That(order, Is.EquivalentTo(new[] { 0, 1, 2, 3 }));
        Assert.That(mutex.TryLock());
    });

    // A broadcast comes as soon as the lock is free, often before the waiter sleeps: a lost one hangs the test.
    [Test]
    public void AWakeUpBetweenUnlockAndSleepIsNotLost(
        [Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
    {
        const int Rounds = 3_000;
        var mutex = new Mutex();
        var cond = new Cond(mutex);
        var turn = 0;
        var players = new List<Goroutine>();
        for (var i = 0; i < 2; i++)
        {
            var number = i;
            players.Add(SyncTwins.Start(async () =>
            {
                for (var round = 0; round < Rounds; round++)
                {
                    await mutex.Lock__goroutine();
                    while (turn % 3 != number)
                        await cond.Wait__goroutine(Entry.Call);
                    turn++;
                    cond.Broadcast();
                    await mutex.Unlock__goroutine();
                }
            }));
        }

        var join = SyncTwins.StartThread(() =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                using (mutex.Acquire())
                {
                    while (turn % 3 != 2)
                        cond.Wait();
                    turn++;
                    cond.Broadcast();
                }
            }
        });
        await SyncTwins.JoinAll(players);
        Go.Block(join);
        Assert.That(turn, Is.EqualTo(3 * Rounds));
    }));

    [Test]
    public void ReadersWaitUnderTheReadLock() => SyncTwins.RunAlone(async () =>
    {
        var rw = new RWMutex();
        var cond = new Cond(rw, forReading: true);
        var waiter = SyncTwins.Start(async () =>
        {
            await rw.RLock__goroutine();
            await cond.Wait__goroutine(Entry.Call);
            await rw.RUnlock__goroutine();
        });
        await SyncTwins.UntilWaits(waiter, WaitReason.CondWait);
        Assert.That(rw.TryLock(), "A waiter holds nothing.");
        cond.Signal();
        await SyncTwins.UntilWaits(waiter, WaitReason.RWMutexRLock);
        rw.Unlock();
        await waiter.Join__goroutine();
        Assert.That(rw.TryLock());
    });

    [Test]
    public void AsyncCodeThatGivesUpHoldsTheLockAndUsesUpNoSignal()
    {
        var mutex = new Mutex();
        var cond = new Cond(mutex);
        using var cancellation = new CancellationTokenSource();
        mutex.Lock();
        var given = cond.WaitAsync(cancellation.Token).AsTask();
        mutex.Lock();
        var kept = cond.WaitAsync().AsTask();
        cancellation.Cancel();
        Assert.That(async () => await given, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(mutex.TryLock(), Is.False);
        mutex.Unlock();
        cond.Signal();
        SyncTwins.Finish(kept);
        Assert.That(mutex.TryLock(), Is.False);
    }

    [Test]
    public void WaitingWithoutTheLockThrowsAndLeavesNothingBehind()
    {
        var mutex = new Mutex();
        var cond = new Cond(mutex);
        Assert.That(cond.Wait, Throws.TypeOf<SynchronizationLockException>().With.Message.Contains("without holding its lock"));
        Assert.That(async () => await cond.WaitAsync(), Throws.TypeOf<SynchronizationLockException>());
        SyncTwins.RunAlone(async () =>
        {
            var waiter = SyncTwins.Start(async () =>
            {
                await mutex.Lock__goroutine();
                await cond.Wait__goroutine(Entry.Call);
                await mutex.Unlock__goroutine();
            });
            await SyncTwins.UntilWaits(waiter, WaitReason.CondWait);
            cond.Signal(); // For the waiter, not for one that never waited.
            await waiter.Join__goroutine();
        });
    }

    private static async GoTask WaitAndNote(Cond cond, Mutex mutex, int number, List<int> order)
    {
        await mutex.Lock__goroutine();
        await cond.Wait__goroutine(Entry.Call);
        order.Add(number);
        await mutex.Unlock__goroutine();
    }
}
