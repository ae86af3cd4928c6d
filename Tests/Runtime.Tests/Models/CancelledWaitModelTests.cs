namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// A goroutine that waits for a value and is cancelled, against a sender that may come (README, "Ending a wait"). M0 commits the wait; M1
/// runs the goroutine when it was readied.
/// </summary>
public class CancelledWaitModelTests
{
    private const string GoesOn = "the goroutine goes on";
    private const string Once = "the goroutine goes on at most once";
    private const string NotLost = "a value that was given is had, and one that was not is kept";
    private const string NotReused = "what a canceller takes back is not used again meanwhile";
    private const string NotBefore = "the goroutine does not go on while the starter is about to show its wait";

    /// <summary>What is left out.</summary>
    public enum TakeOut
    {
        Nothing,

        /// <summary>The waker readies the goroutine whether the starter has finished or not.</summary>
        Count,

        /// <summary>The starter does not look whether the goroutine was cancelled meanwhile.</summary>
        SecondLook,

        /// <summary>The canceller looks for the wait before its request is seen.</summary>
        BarrierOfCanceller,

        /// <summary>The canceller readies the goroutine without having taken its operation back.</summary>
        AskWhetherWithdrawn,

        /// <summary>The goroutine does not wait for a canceller that is about to take its operation back.</summary>
        WaitForCanceller,
    }

    [Test]
    public void TheGoroutineGoesOnOnceWithTheValueOrWithout([Values] MemoryOrder order) =>
        ModelAssert.Holds(Cancelling(TakeOut.Nothing, order), atLeast: 100);

    [TestCase(TakeOut.Count, NotBefore)]
    [TestCase(TakeOut.SecondLook, GoesOn)]
    [TestCase(TakeOut.BarrierOfCanceller, GoesOn)]
    [TestCase(TakeOut.AskWhetherWithdrawn, NotBefore)]
    [TestCase(TakeOut.WaitForCanceller, NotReused)]
    public void EachStepIsNeeded(TakeOut takeOut, string property) => ModelAssert.Breaks(Cancelling(takeOut), property);

    private static Model Cancelling(TakeOut takeOut, MemoryOrder order = MemoryOrder.TotalStoreOrder)
    {
        const int Closed = 0, Open = 1, Withdrawing = 2, Withdrawn = 3;
        const int Has = 1, GaveUp = 2;
        var model = new Model { Order = order };
        var latch = model.NewCell("latch");
        var queued = model.NewCell("queued");
        var given = model.NewCell("given");
        var made = model.NewCell("wait is made");
        var state = model.NewCell("state");
        var requested = model.NewCell("requested");
        var outstanding = model.NewCell("outstanding");
        var queue = model.NewCell("run queue");
        var starting = model.NewCell("starting");
        var reused = model.NewCell("reused");
        var outcome = model.NewCell("outcome");
        var wentOn = model.NewCell("went on");

        model.Add("M0", async thread =>
        {
            thread.At("starter 1");
            await thread.Store(made, 1);
            await thread.Store(outstanding, 2);
            await thread.Ghost(memory => memory[starting] = 1);

            thread.At("starter 2: Commit");
            await thread.Enter(latch);
            await thread.Store(queued, 1);
            await thread.Exit(latch);

            thread.At("starter 3");
            await thread.Exchange(state, Open);
            thread.At("starter 4");
            if (takeOut != TakeOut.SecondLook && await thread.Load(requested) == 1)
                await TryWithdraw(thread);
            thread.At("starter 5");
            var isLast = await thread.Atomic("one less outstanding", memory =>
            {
                memory[starting] = 0;
                return memory.Add(outstanding, -1);
            }) == 0;
            if (isLast && takeOut != TakeOut.Count)
                await GoOn(thread);
        });
        model.Add("M1", async thread =>
        {
            await thread.Sleep("sleeps until a goroutine is queued", memory => memory[queue] != 0, memory => memory.Add(queue, -1));
            ModelThread.Check(await thread.Ghost(memory => memory[starting]) == 0, NotBefore);
            await GoOn(thread);
        });
        model.Add("waker", async thread =>
        {
            if (await thread.Choose("comes or does not", 2) == 0)
                return;
            await thread.Enter(latch);
            var finds = await thread.Load(queued) == 1;
            if (finds)
            {
                await thread.Store(queued, 0);
                await thread.Store(given, 1);
            }

            await thread.Exit(latch);
            thread.At("waker 6");
            if (finds)
                await Ready(thread);
        });
        model.Add("canceller", async thread =>
        {
            thread.At("canceller 1");
            await thread.Store(requested, 1);
            if (takeOut != TakeOut.BarrierOfCanceller)
                await thread.Fence();
            if (await thread.Load(made) == 1)
                await TryWithdraw(thread);
        });
        model.Always(Once, memory => memory[wentOn] + memory[queue] <= 1);
        model.AtRest(GoesOn, memory => memory[wentOn] == 1);
        model.AtRest(NotLost, memory => (memory[outcome] == Has) == (memory[given] == 1));
        return model;

        async Task TryWithdraw(ModelThread thread)
        {
            thread.At("canceller 2");
            if (await thread.CompareExchange(state, Withdrawing, Open) != Open)
                return;
            thread.At("canceller 3");
            await thread.Enter(latch);
            ModelThread.Check(await thread.Ghost(memory => memory[reused]) == 0, NotReused);
            var withdrawn = await thread.Load(queued) == 1;
            await thread.Store(queued, 0);
            await thread.Exit(latch);
            withdrawn = withdrawn || takeOut == TakeOut.AskWhetherWithdrawn;
            await thread.Release(state, withdrawn ? Withdrawn : Closed);
            if (withdrawn)
                await Ready(thread);
        }

        async Task Ready(ModelThread thread)
        {
            if (await thread.Add(outstanding, -1) == 0 || takeOut == TakeOut.Count)
                await thread.Add(queue, 1);
        }

        async Task GoOn(ModelThread thread)
        {
            await thread.Ghost(memory => memory.Add(wentOn, 1));
            thread.At("goroutine 7");
            var was = await thread.CompareExchange(state, Closed, Open);
            if (was == Withdrawing && takeOut != TakeOut.WaitForCanceller)
                was = await thread.When("waits for the canceller", memory => memory[state] != Withdrawing, memory => memory[state]);
            await thread.Ghost(memory => memory[reused] = 1);
            thread.At("goroutine 8");
            await thread.Atomic("has its outcome", memory => memory[outcome] = was == Withdrawn ? GaveUp : Has);
        }
    }
}
