using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>The local ring and its runnext slot; A35 to A37 of the acceptance list.</summary>
public class LocalRunQueueTests
{
    // Near the wrap-around of the indices as well as at the start.
    private static readonly uint[] Starts = [0, uint.MaxValue - 100];

    [TestCaseSource(nameof(Starts))]
    public void A35_PushedGoroutinesPopInOrderAndLeaveTheQueueEmpty(uint start)
    {
        var queue = new LocalRunQueue(start);
        for (var count = 0; count < LocalRunQueue.Capacity; count++)
        {
            var goroutines = FakeGoroutine.Several(count);
            Assert.That(queue.IsEmpty);
            foreach (var goroutine in goroutines)
                queue.Put(goroutine, new OverflowList());
            foreach (var goroutine in goroutines)
                Assert.That(queue.Take(), Is.SameAs(goroutine));
            Assert.That(queue.Take(), Is.Null);
            Assert.That(queue.IsEmpty);
        }
    }

    [TestCaseSource(nameof(Starts))]
    public void A36_AThiefTakesHalfAndNothingIsLostOrDoubled(uint start)
    {
        for (var count = 0; count < LocalRunQueue.Capacity; count++)
        {
            var victim = new LocalRunQueue(start);
            var thief = new LocalRunQueue(start / 2);
            var goroutines = FakeGoroutine.Several(count);
            foreach (var goroutine in goroutines)
                victim.Put(goroutine, new OverflowList());

            var seen = new List<Goroutine>();
            var stolen = 0;
            if (victim.Thief.StealHalf(thief) is { } run)
            {
                seen.Add(run);
                stolen = 1 + Drain(thief, seen);
            }

            Assert.That(stolen, Is.InRange(count / 2, (count / 2) + 1));
            Drain(victim, seen);
            Assert.That(seen, Is.EquivalentTo(goroutines));
        }
    }

    [Test]
    public void A37_AQueueThatHoldsAGoroutineNeverLooksEmpty([Values] bool firstIsNext, [Values] bool secondIsNext)
    {
        var queue = new LocalRunQueue();
        var looksEmpty = 0;
        var done = false;
        Put(queue, new FakeGoroutine(), firstIsNext);
        var watcher = new Thread(() =>
        {
            var thief = queue.Thief;
            while (!Volatile.Read(ref done))
            {
                if (thief.IsEmpty)
                    looksEmpty++;
            }
        });
        watcher.Start();

        // There is always one goroutine; it moves between runnext and the ring, which a look that reads them one after the other could miss
        // in both.
        Goroutine spare = new FakeGoroutine();
        for (var i = 0; i < 3_000_000; i++)
        {
            Put(queue, spare, secondIsNext);
            spare = (i % 2 == 0 ? queue.TakeNext() ?? queue.Take() : queue.Take() ?? queue.TakeNext())!;
        }

        Volatile.Write(ref done, true);
        watcher.Join();
        Assert.That(looksEmpty, Is.Zero);
    }

    [Test]
    public void ThePreviousRunNextIsKickedToTheTail()
    {
        var queue = new LocalRunQueue();
        var goroutines = FakeGoroutine.Several(3);
        foreach (var goroutine in goroutines)
            queue.PutNext(goroutine, new OverflowList());
        Assert.That(queue.TakeNext(), Is.SameAs(goroutines[2]));
        Assert.That(queue.TakeNext(), Is.Null);
        Assert.That(queue.Take(), Is.SameAs(goroutines[0]));
        Assert.That(queue.Take(), Is.SameAs(goroutines[1]));
    }

    [Test]
    public void AFullRingGivesItsOlderHalfAndTheNewGoroutineAway()
    {
        var queue = new LocalRunQueue();
        var goroutines = FakeGoroutine.Several(LocalRunQueue.Capacity + 1);
        var overflow = new OverflowList();
        foreach (var goroutine in goroutines)
            queue.Put(goroutine, overflow);
        var expected = goroutines.Take(LocalRunQueue.Capacity / 2).Append(goroutines[^1]);
        Assert.That(overflow.Batches, Is.EqualTo(expected));
        Assert.That(queue.Count, Is.EqualTo(LocalRunQueue.Capacity / 2));
    }

    [Test]
    public void WhileOwnerAndThievesRaceEachGoroutineIsTakenOnce()
    {
        const int Rounds = 200_000;
        var queue = new LocalRunQueue(uint.MaxValue - 1000);
        var taken = new int[Rounds];
        var numbers = new Dictionary<Goroutine, int>(ReferenceEqualityComparer.Instance);
        var goroutines = FakeGoroutine.Several(Rounds);
        for (var i = 0; i < Rounds; i++)
            numbers[goroutines[i]] = i;
        var done = false;
        var thieves = Enumerable.Range(0, 2).Select(_ => new Thread(() =>
        {
            var own = new LocalRunQueue();
            while (!Volatile.Read(ref done))
            {
                for (var run = queue.Thief.StealHalf(own); run is not null; run = own.Take())
                    Interlocked.Increment(ref taken[numbers[run]]);
                if (queue.Thief.PeekNext() is { } next && queue.Thief.TryStealNext(next))
                    Interlocked.Increment(ref taken[numbers[next]]);
            }
        })).ToList();
        thieves.ForEach(thread => thread.Start());
        var overflow = new OverflowList();
        for (var i = 0; i < Rounds; i++)
        {
            if (i % 3 == 0)
                queue.PutNext(goroutines[i], overflow);
            else
                queue.Put(goroutines[i], overflow);
            if (i % 2 == 0 && TakeOne(queue) is { } own)
                Interlocked.Increment(ref taken[numbers[own]]);
        }

        while (TakeOne(queue) is { } rest)
            Interlocked.Increment(ref taken[numbers[rest]]);
        Volatile.Write(ref done, true);
        thieves.ForEach(thread => thread.Join());
        foreach (var goroutine in overflow.Batches)
            taken[numbers[goroutine]]++;
        Assert.That(taken, Is.All.EqualTo(1));
    }

    private static void Put(LocalRunQueue queue, Goroutine goroutine, bool next)
    {
        if (next)
            queue.PutNext(goroutine, new OverflowList());
        else
            queue.Put(goroutine, new OverflowList());
    }

    private static Goroutine? TakeOne(LocalRunQueue queue) => queue.TakeNext() ?? queue.Take();

    private static int Drain(LocalRunQueue queue, List<Goroutine> into)
    {
        var count = 0;
        while (queue.Take() is { } goroutine)
        {
            into.Add(goroutine);
            count++;
        }

        return count;
    }
}
