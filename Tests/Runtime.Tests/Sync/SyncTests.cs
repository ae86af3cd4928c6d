using GoroutineGen.Frames;
using GoroutineGen.Sync;
using Mutex = GoroutineGen.Sync.Mutex;

namespace GoroutineGen.Runtime.Tests.Sync;

public class SyncTests
{
    [Test]
    public void AMutexExcludesGoroutinesAndThreads([Values(1, 2)] int maxProcs)
    {
        const int Each = 2_000;
        var mutex = new Mutex();
        var counter = 0;
        Twins.WithMaxProcs(maxProcs, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var thread = new Thread(() =>
            {
                for (var i = 0; i < Each; i++)
                {
                    using (mutex.Acquire())
                        counter++;
                }
            });
            thread.Start();
            var all = new List<Goroutine>();
            for (var i = 0; i < 4; i++)
                all.Add(Spawn.Start(Count(Entry.Spawn)));
            foreach (var goroutine in all)
                await goroutine.Join__goroutine();
            Go.Block(thread.Join);
        }));
        Assert.That(counter, Is.EqualTo(5 * Each));

        async GoTask Count(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
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
    public void MisuseOfAMutexThrows()
    {
        var mutex = new Mutex();
        Assert.That(mutex.Unlock, Throws.TypeOf<SynchronizationLockException>());
        mutex.Lock();
        Assert.That(mutex.TryLock(), Is.False);
        mutex.Unlock();
        Assert.That(mutex.TryLock());
    }

    [Test]
    public void AWaitGroupReleasesAllItsWaitersAtZero()
    {
        var group = new WaitGroup();
        var released = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            group.Add(3);
            var waiters = new List<Goroutine>();
            for (var i = 0; i < 5; i++)
                waiters.Add(Spawn.Start(WaitAndCount(Entry.Spawn)));
            while (waiters.Exists(waiter => waiter.Status != GoroutineStatus.Waiting))
                await Go.Yield__goroutine();
            group.Done();
            group.Done();
            Assert.That(Volatile.Read(ref released), Is.Zero);
            group.Done();
            foreach (var waiter in waiters)
                await waiter.Join__goroutine();
        });
        Assert.That(released, Is.EqualTo(5));
        group.Wait();

        async GoTask WaitAndCount(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await group.Wait__goroutine();
            Interlocked.Increment(ref released);
        }
    }

    [Test]
    public void ANegativeWaitGroupThrowsAndStaysAsItWas()
    {
        var group = new WaitGroup();
        group.Add(1);
        Assert.That(() => group.Add(-2), Throws.InvalidOperationException.With.Message.Contains("Negative WaitGroup counter"));
        group.Done();
        group.Wait();
    }
}
