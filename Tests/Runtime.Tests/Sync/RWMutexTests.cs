using GoroutineGen.Frames;
using GoroutineGen.Sync;

namespace GoroutineGen.Runtime.Tests.Sync;

public class RWMutexTests
{
    [Test]
    public void AWriterIsAlone([Values(1, 2)] int maxProcs)
    {
        const int Each = 1_000;
        var rw = new RWMutex();
        int readers = 0, writers = 0, writes = 0;
        Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
        {
            rw.Lock(); // Until all are started: else another P may run each to its end before the next one is there.
            var all = new List<Goroutine>();
            for (var i = 0; i < 3; i++)
                all.Add(SyncTwins.Start(Read));
            for (var i = 0; i < 2; i++)
                all.Add(SyncTwins.Start(Write));
            var join = SyncTwins.StartThread(() =>
            {
                for (var i = 0; i < Each; i++)
                {
                    using (rw.RAcquire())
                    {
                        EnterRead();
                        Interlocked.Decrement(ref readers);
                    }

                    using (rw.Acquire())
                        WriteOnce();
                }
            });
            var asynchronous = Task.Run(async () =>
            {
                for (var i = 0; i < Each; i++)
                {
                    using (await rw.RAcquireAsync())
                    {
                        EnterRead();
                        Interlocked.Decrement(ref readers);
                    }

                    using (await rw.AcquireAsync())
                        WriteOnce();
                }
            });
            rw.Unlock();
            await SyncTwins.JoinAll(all);
            Go.Block(join);
            await Go.Await__goroutine(asynchronous);
        }));
        Assert.That(writes, Is.EqualTo(4 * Each));
        Assert.That(rw.TryLock(), "The lock is free in the end.");

        void EnterRead()
        {
            Interlocked.Increment(ref readers);
            Assert.That(Volatile.Read(ref writers), Is.Zero);
        }

        void WriteOnce()
        {
            Assert.That(Interlocked.Increment(ref writers), Is.EqualTo(1));
            Assert.That(Volatile.Read(ref readers), Is.Zero);
            writes++;
            Interlocked.Decrement(ref writers);
        }

        async GoTask Read()
        {
            for (var i = 0; i < Each; i++)
            {
                await rw.RLock__goroutine();
                EnterRead();
                if (i % 10 == 0)
                    await Go.Yield__goroutine();
                Interlocked.Decrement(ref readers);
                await rw.RUnlock__goroutine();
            }
        }

        async GoTask Write()
        {
            for (var i = 0; i < Each; i++)
            {
                await rw.Lock__goroutine();
                WriteOnce();
                if (i % 10 == 0)
                    await Go.Yield__goroutine();
                await rw.Unlock__goroutine();
            }
        }
    }

    [Test]
    public void ReadersAreInTogether([Values(1, 2)] int maxProcs)
    {
        const int Readers = 3;
        var rw = new RWMutex();
        int inside = 0, met = 0;
        Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
        {
            var readers = new List<Goroutine>();
            for (var i = 0; i < Readers; i++)
                readers.Add(SyncTwins.Start(Meet));
            await SyncTwins.JoinAll(readers);
        }));
        Assert.That(met, Is.EqualTo(Readers), "Readers exclude each other.");
        Assert.That(rw.TryLock(), "The lock is free in the end.");

        // No reader leaves before all are in. Of readers that excluded each other, all but the last would run out of patience.
        async GoTask Meet()
        {
            await rw.RLock__goroutine();
            Interlocked.Increment(ref inside);
            var deadline = Environment.TickCount64 + (long)SyncTwins.Patience.TotalMilliseconds;
            while (Volatile.Read(ref inside) < Readers && Environment.TickCount64 < deadline)
                await Go.Yield__goroutine();
            if (Volatile.Read(ref inside) == Readers)
                Interlocked.Increment(ref met);
            await rw.RUnlock__goroutine();
        }
    }

    [Test]
    public void AWaitingWriterKeepsNewReadersOutAndWaitsForThoseWhoAreInOnly() => SyncTwins.RunAlone(async () =>
    {
        var rw = new RWMutex();
        var order = new List<string>();
        rw.RLock();
        rw.RLock();
        var writer = await StartWriter(rw, "writer", order);
        Assert.That(rw.TryRLock(), Is.False);
        Assert.That(rw.TryLock(), Is.False);
        var reader = await StartReader(rw, "reader", order);
        rw.RUnlock();
        Assert.That(writer.Status, Is.EqualTo(GoroutineStatus.Waiting));
        rw.RUnlock();
        Assert.That(writer.Status, Is.EqualTo(GoroutineStatus.Runnable));
        Assert.That(rw.TryRLock(), Is.False, "The lock is the writer's, although it has not run yet.");
        await SyncTwins.JoinAll([writer, reader]);
        Assert.That(order, Is.EqualTo(new[] { "writer", "reader" }));
        Assert.That(rw.TryLock());
    });

    [Test]
    public void WhenAWriterLeavesAllReadersEnterBeforeTheNextWriter() => SyncTwins.RunAlone(async () =>
    {
        var rw = new RWMutex();
        var order = new List<string>();
        rw.Lock();
        var writer = await StartWriter(rw, "writer", order);
        var readers = new List<Goroutine>();
        for (var i = 0; i < 3; i++)
            readers.Add(await StartReader(rw, "reader", order));
        rw.Unlock();
        Assert.That(readers, Has.All.Property(nameof(Goroutine.Status)).EqualTo(GoroutineStatus.Runnable));
        Assert.That(writer.Status, Is.EqualTo(GoroutineStatus.Waiting));
        Assert.That(rw.TryRLock(), Is.False, "The writer still waits.");
        await SyncTwins.JoinAll([writer, .. readers]);
        Assert.That(order, Is.EqualTo(new[] { "reader", "reader", "reader", "writer" }));
        Assert.That(rw.TryLock());
    });

    [Test]
    public void ReadersThatNeverAllLeaveDoNotStarveAWriter(
        [Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
    {
        var rw = new RWMutex();
        var stop = false;
        var readers = new List<Goroutine>();
        for (var i = 0; i < 3; i++)
        {
            readers.Add(SyncTwins.Start(async () =>
            {
                while (!Volatile.Read(ref stop))
                {
                    await rw.RLock__goroutine();
                    await Go.Yield__goroutine();
                    await rw.RUnlock__goroutine();
                }
            }));
        }

        for (var i = 0; i < 200; i++)
        {
            await rw.Lock__goroutine();
            await rw.Unlock__goroutine();
        }

        Volatile.Write(ref stop, true);
        await SyncTwins.JoinAll(readers);
        Assert.That(rw.TryLock());
    }));

    [Test]
    public void WritersThatComeOneAfterTheOtherDoNotStarveAReader(
        [Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
    {
        var rw = new RWMutex();
        var stop = false;
        var writers = new List<Goroutine>();
        for (var i = 0; i < 3; i++)
        {
            writers.Add(SyncTwins.Start(async () =>
            {
                while (!Volatile.Read(ref stop))
                {
                    await rw.Lock__goroutine();
                    await Go.Yield__goroutine();
                    await rw.Unlock__goroutine();
                }
            }));
        }

        for (var i = 0; i < 200; i++)
        {
            await rw.RLock__goroutine();
            await rw.RUnlock__goroutine();
        }

        Volatile.Write(ref stop, true);
        await SyncTwins.JoinAll(writers);
        Assert.That(rw.TryLock());
    }));

    [Test]
    public void AWriterThatGivesUpLetsTheReadersBehindItIn()
    {
        var rw = new RWMutex();
        using var cancellation = new CancellationTokenSource();
        rw.RLock();
        var writer = rw.LockAsync(cancellation.Token).AsTask();
        var reader = rw.RLockAsync().AsTask();
        Assert.That(reader.IsCompleted, Is.False);
        cancellation.Cancel();
        Assert.That(async () => await writer, Throws.InstanceOf<OperationCanceledException>());
        SyncTwins.Finish(reader);
        rw.RUnlock();
        rw.RUnlock();
        Assert.That(rw.TryLock());
    }

    [Test]
    public void AReaderThatGivesUpLeavesNothingBehind()
    {
        var rw = new RWMutex();
        using var cancellation = new CancellationTokenSource();
        rw.Lock();
        var reader = rw.RLockAsync(cancellation.Token).AsTask();
        cancellation.Cancel();
        Assert.That(async () => await reader, Throws.InstanceOf<OperationCanceledException>());
        rw.Unlock();
        Assert.That(rw.TryLock());
    }

    [Test]
    public void MisuseThrows()
    {
        var rw = new RWMutex();
        Assert.That(rw.Unlock, Throws.TypeOf<SynchronizationLockException>().With.Message.Contains("not locked for writing"));
        Assert.That(rw.RUnlock, Throws.TypeOf<SynchronizationLockException>().With.Message.Contains("not locked for reading"));
        rw.RLock();
        Assert.That(rw.Unlock, Throws.TypeOf<SynchronizationLockException>());
        rw.RUnlock();
        rw.Lock();
        Assert.That(rw.RUnlock, Throws.TypeOf<SynchronizationLockException>());
        rw.Unlock();
        Assert.That(rw.TryLock());
    }

    private static async GoTask<Goroutine> StartWriter(RWMutex rw, string name, List<string> order)
    {
        var writer = SyncTwins.Start(async () =>
        {
            await rw.Lock__goroutine();
            order.Add(name);
            await rw.Unlock__goroutine();
        });
        await SyncTwins.UntilWaits(writer, WaitReason.RWMutexLock);
        return writer;
    }

    private static async GoTask<Goroutine> StartReader(RWMutex rw, string name, List<string> order)
    {
        var reader = SyncTwins.Start(async () =>
        {
            await rw.RLock__goroutine();
            order.Add(name);
            await rw.RUnlock__goroutine();
        });
        await SyncTwins.UntilWaits(reader, WaitReason.RWMutexRLock);
        return reader;
    }
}
