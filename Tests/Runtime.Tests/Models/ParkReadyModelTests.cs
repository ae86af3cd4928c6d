namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// A goroutine that waits for a channel's value against two senders (README, "Park commits after unwinding"). M0 runs the goroutine and
/// parks it; M1 runs it when a sender has readied it.
/// </summary>
public class ParkReadyModelTests
{
    private const string NotWhileUnwinding = "no frame is resumed while its callers unwind";
    private const string LinkSeen = "who resumes a frame sees its link";
    private const string Once = "the goroutine goes on at most once";
    private const string NotLost = "the goroutine goes on";
    private const string KeepsStatus = "a goroutine that runs has the status running";

    /// <summary>What is left out.</summary>
    public enum TakeOut
    {
        Nothing,

        /// <summary>The awaiter publishes the waiter itself.</summary>
        UnwindBeforePublish,

        /// <summary>Commit does not look at the channel again.</summary>
        SecondLook,

        /// <summary>Commit looks and publishes without the latch.</summary>
        LatchOfCommit,

        /// <summary>Senders look for a waiter without the latch.</summary>
        LatchOfSender,

        /// <summary>Commit leaves the latch with a plain store.</summary>
        ReleaseOfLatch,

        /// <summary>Run marks the goroutine as waiting after Commit.</summary>
        ForgetBeforeCommit,
    }

    [Test]
    public void TheGoroutineGoesOnOnceAfterItsStackHasUnwound([Values(1, 2)] int senders, [Values] MemoryOrder order) =>
        ModelAssert.Holds(Parking(TakeOut.Nothing, senders, order), atLeast: 100);

    [TestCase(TakeOut.UnwindBeforePublish, NotWhileUnwinding)]
    [TestCase(TakeOut.SecondLook, NotLost)]
    [TestCase(TakeOut.LatchOfCommit, NotLost)]
    [TestCase(TakeOut.LatchOfSender, NotLost)]
    [TestCase(TakeOut.ForgetBeforeCommit, KeepsStatus)]
    public void EachStepIsNeeded(TakeOut takeOut, string property) => ModelAssert.Breaks(Parking(takeOut, senders: 2), property);

    /// <summary>Links, status and waiter are plain stores: it is the latch that publishes them.</summary>
    [Test]
    public void TheReleaseOfTheLatchIsNeededWhereStoresAreReordered()
    {
        ModelAssert.Holds(Parking(TakeOut.ReleaseOfLatch, senders: 2), atLeast: 100);
        ModelAssert.Breaks(Parking(TakeOut.ReleaseOfLatch, senders: 2, MemoryOrder.PartialStoreOrder), NotLost);
    }

    private static Model Parking(TakeOut takeOut, int senders, MemoryOrder order = MemoryOrder.TotalStoreOrder)
    {
        const int Running = 0, Waiting = 1, Runnable = 2;
        var model = new Model { Order = order };
        var latch = model.NewCell("latch");
        var values = model.NewCell("values");
        var waiter = model.NewCell("waiter");
        var link = model.NewCell("link");
        var status = model.NewCell("status", Running);
        var queue = model.NewCell("queue");
        var unwinding = model.NewCell("unwinding", 1);
        var wentOn = model.NewCell("went on");

        model.Add("M0", async thread =>
        {
            thread.At("parker 1: the awaiter looks without the latch");
            var mayBeReady = await thread.Load(values) > 0;
            var published = !mayBeReady && takeOut == TakeOut.UnwindBeforePublish && await TryPublish(thread);

            thread.At("parker 2: the stack unwinds");
            await thread.Store(link, 1);
            await thread.Choose("the last caller returns", 1);
            await thread.Ghost(memory => memory[unwinding] = 0);

            thread.At("parker 3: Run forgets the goroutine");
            if (takeOut != TakeOut.ForgetBeforeCommit)
                await thread.Store(status, Waiting);

            thread.At("parker 4: Commit");
            published = published || (takeOut != TakeOut.UnwindBeforePublish && await TryPublish(thread));
            if (takeOut == TakeOut.ForgetBeforeCommit)
                await thread.Store(status, Waiting);
            if (published)
                return;
            await thread.Store(status, Running);
            await GoOn(thread);
        });
        model.Add("M1", async thread =>
        {
            await thread.Sleep("sleeps until a goroutine is queued", memory => memory[queue] != 0, memory => memory.Add(queue, -1));
            ModelThread.Check(await thread.Ghost(memory => memory[unwinding]) == 0, NotWhileUnwinding);
            ModelThread.Check(await thread.Load(link) == 1, LinkSeen);
            await thread.Store(status, Running);
            await GoOn(thread);
        });
        for (var i = 0; i < senders; i++)
            model.Add($"sender {i}", Send);
        model.Always(Once, memory => memory[wentOn] + memory[queue] <= 1);
        model.AtRest(NotLost, memory => memory[wentOn] == 1);
        return model;

        // False when there is a value: taken.
        async Task<bool> TryPublish(ModelThread thread)
        {
            if (takeOut != TakeOut.LatchOfCommit)
                await thread.Enter(latch);
            var count = takeOut == TakeOut.SecondLook ? 0 : await thread.Load(values);
            await (count > 0 ? thread.Store(values, count - 1) : thread.Store(waiter, 1));
            if (takeOut == TakeOut.ReleaseOfLatch)
                await thread.Store(latch, 0);
            else if (takeOut != TakeOut.LatchOfCommit)
                await thread.Exit(latch);
            return count == 0;
        }

        async Task Send(ModelThread thread)
        {
            thread.At("sender");
            if (takeOut != TakeOut.LatchOfSender)
                await thread.Enter(latch);
            var waits = await thread.Load(waiter) != 0;
            await (waits ? thread.Store(waiter, 0) : thread.Store(values, await thread.Load(values) + 1));
            if (takeOut != TakeOut.LatchOfSender)
                await thread.Exit(latch);
            if (!waits)
                return;
            await thread.Store(status, Runnable);
            await thread.Add(queue, 1);
        }

        async Task GoOn(ModelThread thread)
        {
            await thread.Fence();
            ModelThread.Check(await thread.Load(status) == Running, KeepsStatus);
            await thread.Ghost(memory => memory.Add(wentOn, 1));
        }
    }
}
