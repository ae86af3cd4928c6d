namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// The local run queue (README, "The local run queue"): its owner against two thieves, and against one who asks whether it is empty.
/// </summary>
public class LocalQueueTests
{
    internal const string NoTornSlot = "who takes a slot finds a goroutine there";
    private const string Once = "a goroutine comes out once";
    private const string NothingLost = "a goroutine is in the queue or came out";
    private const string NothingKept = "a slot that was swept or never used holds nothing";
    private const string NeverEmpty = "a queue that holds a goroutine does not look empty";

    /// <summary>What the owner does; the goroutines it puts are numbered in turn.</summary>
    public enum Do
    {
        Put,
        Take,
        PutNext,
        TakeNext,
    }

    private static readonly Do[] RoundTheRing = [Do.Put, Do.Put, Do.Take, Do.Put];
    private static readonly Do[] Overflowing = [Do.Put, Do.Put, Do.Put, Do.Take];
    private static readonly Do[] Batches = [Do.Put, Do.Put, Do.Put, Do.Put, Do.Take];
    private static readonly Do[] EmptyInBetween = [Do.Put, Do.Take, Do.Put, Do.Put, Do.Take];
    private static readonly Do[] ThroughNext = [Do.PutNext, Do.PutNext, Do.TakeNext, Do.PutNext, Do.Take];

    private static IEnumerable<Do[]> KeepingOne =>
        from first in new[] { Do.Put, Do.PutNext }
        from second in new[] { Do.Put, Do.PutNext }
        from take in new[] { Do.Take, Do.TakeNext }
        select new[] { first, second, take };

    [Test]
    public void OwnerAndTwoThievesTakeEachGoroutineOnce([Values] MemoryOrder order)
    {
        (int, Do[])[] all = [(2, RoundTheRing), (2, Overflowing), (4, Batches), (2, ThroughNext), (2, EmptyInBetween)];
        foreach (var (capacity, script) in all)
            ModelAssert.Holds(Stealing(capacity, script, QueueDefect.None, order), atLeast: 1000);
    }

    [TestCase(QueueDefect.TailBeforeSlot, NoTornSlot)]
    [TestCase(QueueDefect.NoRoomAsked, NothingLost)]
    [TestCase(QueueDefect.TakeStoresHead, Once)]
    [TestCase(QueueDefect.OverflowStoresHead, Once)]
    [TestCase(QueueDefect.StealStoresHead, Once)]
    [TestCase(QueueDefect.StealReadsSlotsLate, NoTornSlot)]
    public void EachStepOfTheRingIsNeeded(QueueDefect defect, string property) =>
        ModelAssert.Breaks(Stealing(2, Overflowing, defect), property);

    [TestCase(QueueDefect.NotSwept, NothingKept)]
    [TestCase(QueueDefect.SweptUnasked, NoTornSlot)]
    [TestCase(QueueDefect.CopiesLeft, NothingKept)]
    public void WhatLeftTheRingIsClearedAndNothingElse(QueueDefect defect, string property) =>
        ModelAssert.Breaks(Stealing(2, EmptyInBetween, defect), property);

    [TestCase(QueueDefect.TakeNextStores)]
    [TestCase(QueueDefect.PutNextStores)]
    [TestCase(QueueDefect.StealNextStores)]
    public void RunNextIsExchangedByAll(QueueDefect defect) => ModelAssert.Breaks(Stealing(2, ThroughNext, defect), Once);

    [Test]
    public void TheReleaseOfTheTailIsNeededWhereStoresAreReordered()
    {
        ModelAssert.Holds(Stealing(2, RoundTheRing, QueueDefect.PlainTail), atLeast: 1000);
        ModelAssert.Breaks(Stealing(2, RoundTheRing, QueueDefect.PlainTail, MemoryOrder.PartialStoreOrder), NoTornSlot);
    }

    [TestCaseSource(nameof(KeepingOne))]
    public void A37_AQueueThatHoldsAGoroutineNeverLooksEmpty(params Do[] script) =>
        ModelAssert.Holds(Watching(QueueDefect.None, script), atLeast: 20);

    [Test]
    public void AQueueLooksEmptyWhenTheTailIsReadOnce() =>
        ModelAssert.Breaks(Watching(QueueDefect.TailReadOnce, [Do.PutNext, Do.PutNext, Do.TakeNext]), NeverEmpty);

    private static Model Stealing(int capacity, Do[] script, QueueDefect defect, MemoryOrder order = MemoryOrder.TotalStoreOrder)
    {
        var model = new Model { Order = order };
        var put = script.Count(step => step is Do.Put or Do.PutNext);
        var comesOut = model.NewCells("out", put);
        var queue = new LocalQueue(model, capacity, comesOut, defect);
        var first = new LocalQueue(model, capacity, comesOut, defect, "first thief's ");
        var second = new LocalQueue(model, capacity, comesOut, defect, "second thief's ");
        AddOwner(model, queue, script);
        model.AddLoop<int>("first thief", 0, async (thread, turn) =>
        {
            await queue.StealHalf(thread, first);
            await queue.StealNext(thread);
            return null;
        });
        model.AddLoop<int>("second thief", 0, async (thread, turn) =>
        {
            await (turn == 0 ? queue : first).StealHalf(thread, second);

            // A ring of 2 gives up one at a time, to run: nothing gets into the first thief's.
            return turn == 0 && capacity > 2 ? 1 : null;
        });
        model.Always(Once, memory => comesOut.All(goroutine => memory[goroutine] <= 1));
        model.AtRest(NothingLost, memory => Enumerable.Range(1, put).All(goroutine => memory[comesOut[goroutine - 1]] == 1
            || new[] { queue, first, second }.Any(holder => holder.Holds(memory, goroutine))));
        model.AtRest(NothingKept, memory => new[] { queue, first, second }.All(ring => ring.KeepsNothing(memory)));
        return model;
    }

    private static Model Watching(QueueDefect defect, Do[] script)
    {
        var model = new Model();
        var queue = new LocalQueue(model, 2, model.NewCells("out", 2), defect);
        var holdsOne = model.NewCell("holds one");
        AddOwner(model, queue, script, holdsOne);
        model.Add("watcher", async thread =>
        {
            await thread.When("waits for the first goroutine", memory => memory[holdsOne] != 0, static _ => 0);
            ModelThread.Check(!await queue.IsEmpty(thread), NeverEmpty);
        });
        return model;
    }

    private static void AddOwner(Model model, LocalQueue queue, Do[] script, Cell? holdsOne = null) => model.AddLoop<int>(
        "owner", 0, async (thread, step) =>
    {
        var goroutine = script.Take(step + 1).Count(earlier => earlier is Do.Put or Do.PutNext);
        await (script[step] switch
        {
            Do.Put => queue.Put(thread, goroutine),
            Do.PutNext => queue.PutNext(thread, goroutine),
            Do.Take => queue.Take(thread),
            _ => queue.TakeNext(thread),
        });
        if (step == 0 && holdsOne is { } flag)
            await thread.Exchange(flag, 1);
        return step + 1 < script.Length ? step + 1 : null;
    });
}
