using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Interrupts;
using GoroutineGen.Runtime.Tests.Scheduling;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Leaks;

/// <summary>A goroutine that has left a queue is not kept by it.</summary>
[LeavesThreadsAlone]
public class QueueLeakTests
{
    [Test]
    public void TheRingDoesNotKeepWhatItsOwnerTook([Values] bool next) => Leak.None(() =>
    {
        var queue = new LocalRunQueue();
        Goroutine used = new FakeGoroutine();
        if (next)
            queue.PutNext(used, new OverflowList());
        else
            queue.Put(used, new OverflowList());
        Assert.That(next ? queue.TakeNext() : queue.Take(), Is.SameAs(used));
        return (used, queue);
    });

    [Test]
    public void TheRingDoesNotKeepWhatWasStolen([Values(1, 2, 200)] int count, [Values] bool wrapsAround) => Leak.None(() =>
    {
        var victim = new LocalRunQueue(wrapsAround ? uint.MaxValue - 100 : 0);
        var thief = new LocalRunQueue();
        var all = FakeGoroutine.Several(count);
        foreach (var goroutine in all)
            victim.Put(goroutine, new OverflowList());
        while (victim.Thief.StealHalf(thief) is not null)
        {
            while (thief.Take() is not null)
            {
            }
        }

        Assert.That(victim.Take(), Is.Null);
        return (all[0], (victim, thief));
    });

    [Test]
    public void EveryStolenSlotIsClearedHoweverOftenTheRingWentRound()
    {
        var victim = new LocalRunQueue(uint.MaxValue - 1000);
        var thief = new LocalRunQueue();
        var references = new List<WeakReference>();
        for (var round = 0; round < 40; round++)
        {
            Fill();
            while (victim.Thief.StealHalf(thief) is not null)
            {
                while (thief.Take() is not null)
                {
                }
            }

            if (round % 3 == 0)
                Assert.That(victim.Take(), Is.Null); // In the other rounds the head runs ahead of what was cleared.
        }

        Assert.That(victim.Take(), Is.Null);
        Assert.That(Leak.CountAlive(references), Is.Zero);
        GC.KeepAlive(victim);

        void Fill()
        {
            foreach (var goroutine in FakeGoroutine.Several(100 + (references.Count % 90)))
            {
                references.Add(new WeakReference(goroutine));
                victim.Put(goroutine, new OverflowList());
            }
        }
    }

    [Test]
    public void TheRingDoesNotKeepWhatOverflowed() => Leak.None(static () =>
    {
        var queue = new LocalRunQueue();
        var overflow = new OverflowList();
        foreach (var goroutine in FakeGoroutine.Several(LocalRunQueue.Capacity + 1))
            queue.Put(goroutine, overflow);
        while (queue.Take() is not null)
        {
        }

        return (overflow.Batches[0], queue);
    });

    [Test]
    public void ResultsOfGoroutinesThatWereStolenAreNotKeptThoughTheirStarterNeverLooksAtItsQueue() => Twins.WithMaxProcs(2, static () =>
    {
        var references = new List<WeakReference>();
        var release = new Chan<int>();
        var starter = Go.Run(() =>
        {
            StartAndAwait(references);
            release.Receive();
        });
        Wait.For(() => starter.Status == GoroutineStatus.Blocked && Scheduler.IdleCount == Go.MaxProcs, "The wait");
        Assert.That(Leak.CountAlive(references), Is.Zero);
        release.Send(1);
        starter.Join();
    });

    [Test]
    public void TheGlobalQueueDoesNotKeepWhatWasTaken() => Leak.None(static () =>
    {
        var queue = new GlobalRunQueue();
        var local = new LocalRunQueue();
        var all = FakeGoroutine.Several(10);
        queue.PutBatch(all);
        queue.Put(new FakeGoroutine());
        queue.TakeBatch(local, 1);
        while (local.Take() is not null)
        {
        }

        Assert.That(queue.Count, Is.Zero);
        return (all[^1], (queue, local));
    });

    [Test]
    public void TheOneThatWasTakenDoesNotKeepTheNext() => Leak.None(static () =>
    {
        var queue = new GlobalRunQueue();
        Goroutine first = new FakeGoroutine();
        Goroutine second = new FakeGoroutine();
        queue.PutBatch([first, second]);
        Assert.That((queue.Take(), queue.Take()), Is.EqualTo((first, second)));
        return (second, first);
    });

    [Test]
    public void TheCompletionsDoNotKeepWhatWasTaken() => Leak.None(static () =>
    {
        var queue = new CompletionQueue();
        Goroutine used = new FakeGoroutine();
        queue.Push(used);
        queue.TakeAll();
        return (used, queue);
    });

    [Test]
    public void TheListDoesNotKeepWhoHasEnded() => Leak.None(static () =>
    {
        var list = new GoroutineList();
        Goroutine used = new FakeGoroutine();
        list.Add(used);
        used.LeaveList();
        return (used, list);
    });

    // Its own P runs none of them, for the starter does not give it up.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StartAndAwait(List<WeakReference> references)
    {
        var all = Enumerable.Range(0, 10).Select(static _ => Spawn.Start(Make(Entry.Spawn))).ToArray();
        Wait.For(() => all.All(static goroutine => goroutine.Status == GoroutineStatus.Ended), "The end of all");
        references.AddRange(all.Select(static goroutine => new WeakReference(goroutine.Result)));
    }

    private static async GoTask<object> Make(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await Go.Yield__goroutine();
        return new object();
    }
}
