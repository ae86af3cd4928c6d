using GoroutineGen.Frames;
using Mutex = GoroutineGen.Sync.Mutex;

namespace GoroutineGen.Runtime.Tests.Sync;

public class MutexTests
{
    [Test]
    public void GoroutinesThreadsAndAsyncCodeExcludeEachOther([Values(1, 2)] int maxProcs)
    {
        const int Each = 2_000;
        var mutex = new Mutex();
        var counter = 0;
        Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
        {
            var join = SyncTwins.StartThread(() =>
            {
                for (var i = 0; i < Each; i++)
                {
                    using (mutex.Acquire())
                        counter++;
                }
            });
            var asynchronous = Task.Run(async () =>
            {
                for (var i = 0; i < Each; i++)
                {
                    using (await mutex.AcquireAsync())
                        counter++;
                }
            });
            var all = new List<Goroutine>();
            for (var i = 0; i < 4; i++)
                all.Add(SyncTwins.Start(Count));
            await SyncTwins.JoinAll(all);
            Go.Block(join);
            await Go.Await__goroutine(asynchronous);
        }));
        Assert.That(counter, Is.EqualTo(6 * Each));
        Assert.That(mutex.TryLock(), "The lock is free in the end.");

        async GoTask Count()
        {
            for (var i = 0; i < Each; i++)
            {
                using (await mutex.Acquire__goroutine())
                {
                    var read = counter;
                    if (i % 100 == 0)
                        await Go.Yield__goroutine(); // Holding it: the others must wait.
                    counter = read + 1;
                }
            }
        }
    }

    [Test]
    public void MisuseThrows()
    {
        var mutex = new Mutex();
        Assert.That(
            mutex.Unlock,
            Throws.TypeOf<SynchronizationLockException>().With.Message.Contains("each Unlock needs a Lock before it"));
        mutex.Lock();
        Assert.That(mutex.TryLock(), Is.False);
        mutex.Unlock();
        Assert.That(mutex.TryLock());
        var hold = default(GoroutineGen.Sync.Hold);
        mutex.Unlock();
        hold.Dispose();
        hold = mutex.Acquire();
        mutex.Unlock();
        Assert.That(hold.Dispose, Throws.TypeOf<SynchronizationLockException>());
    }

    [Test]
    public void AnotherThreadMayUnlock()
    {
        var mutex = new Mutex();
        mutex.Lock();
        SyncTwins.StartThread(mutex.Unlock)();
        Assert.That(mutex.TryLock());
    }

    [Test]
    public void WaitersThatAreWokenInTimeComeInOrder() => SyncTwins.RunAlone(async () =>
    {
        var mutex = new Mutex();
        var order = new List<int>();
        mutex.Lock();
        var all = new List<Goroutine>();
        for (var i = 0; i < 5; i++)
        {
            var number = i;
            all.Add(SyncTwins.Start(async () =>
            {
                await mutex.Lock__goroutine();
                order.Add(number);
                await mutex.Unlock__goroutine();
            }));
            await SyncTwins.UntilWaits(all[i], WaitReason.MutexLock);
        }

        await mutex.Unlock__goroutine();
        await SyncTwins.JoinAll(all);
        Assert.That(order, Is.Ordered);
    });
}
