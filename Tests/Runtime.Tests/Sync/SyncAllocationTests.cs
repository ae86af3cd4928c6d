using GoroutineGen.Runtime.Tests.Channels;
using GoroutineGen.Runtime.Tests.Interrupts;
using Mutex = GoroutineGen.Sync.Mutex;
using RWMutex = GoroutineGen.Sync.RWMutex;
using Semaphore = GoroutineGen.Sync.Semaphore;

namespace GoroutineGen.Runtime.Tests.Sync;

/// <summary>Waiting allocates nothing in steady state.</summary>
[NonParallelizable]
[LeavesThreadsAlone] // An exception that ends a wait allocates.
public class SyncAllocationTests
{
    [Test]
    public void AMutexDoesNotAllocate() => SyncTwins.RunAlone(async () =>
    {
        var mutex = new Mutex();
        var stop = false;
        var other = SyncTwins.Start(async () =>
        {
            while (!stop)
            {
                await mutex.Lock__goroutine();
                await Go.Yield__goroutine(); // Holding it: the other one waits.
                await mutex.Unlock__goroutine();
            }
        });
        var meter = new ChanAllocationTests.Meter();
        while (meter.GoesOn())
        {
            using (await mutex.Acquire__goroutine())
                await Go.Yield__goroutine();
        }

        stop = true;
        await other.Join__goroutine();
    });

    [Test]
    public void ASemaphoreAndAnRWMutexDoNotAllocate() => SyncTwins.RunAlone(async () =>
    {
        var there = new Semaphore(1);
        var back = new Semaphore(1);
        var rw = new RWMutex();
        there.Acquire();
        back.Acquire();
        var stop = false;
        var other = SyncTwins.Start(async () =>
        {
            while (!stop)
            {
                await there.Acquire__goroutine();
                await rw.RLock__goroutine();
                back.Release();
                await Go.Yield__goroutine();
                await rw.RUnlock__goroutine();
            }
        });
        var meter = new ChanAllocationTests.Meter();
        while (meter.GoesOn())
        {
            there.Release();
            await back.Acquire__goroutine();
            await rw.Lock__goroutine();
            await rw.Unlock__goroutine();
        }

        stop = true;
        there.Release();
        await other.Join__goroutine();
    });

    [Test]
    public void AThreadThatWaitsForAMutexDoesNotAllocate()
    {
        var mutex = new Mutex();
        var stop = false;
        var join = SyncTwins.StartThread(() =>
        {
            while (!Volatile.Read(ref stop))
            {
                mutex.Lock();
                Thread.Yield();
                mutex.Unlock();
            }
        });
        var meter = new ChanAllocationTests.Meter();
        while (meter.GoesOn())
        {
            mutex.Lock();
            mutex.Unlock();
        }

        Volatile.Write(ref stop, true);
        join();
    }
}
