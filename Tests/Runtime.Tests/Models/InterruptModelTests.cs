namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// A thread that waits for a value and is interrupted, against a waker that is interrupted too (README, "Interrupts"). The waker takes the
/// thread out of the queue under a latch and signals it afterwards; both come by contended waits of the library's own on their way.
/// </summary>
public class InterruptModelTests
{
    private const string NotLost = "a value that was given is had, and one that was not is kept";
    private const string GoesOn = "the thread goes on";
    private const string Kept = "an interrupt is delivered or kept";
    private const string LeavesNothing = "who has given up stands in no queue";

    /// <summary>What is left out.</summary>
    public enum TakeOut
    {
        Nothing,

        /// <summary>An interrupted thread gives up without asking whether it was woken.</summary>
        AskWhetherWithdrawn,

        /// <summary>An interrupted thread gives up without leaving the queue.</summary>
        Unlink,

        /// <summary>A thread that cannot give up any more forgets the interrupt.</summary>
        RaiseAgain,

        /// <summary>An interrupt ends the wait for the lock under which a waker signals.</summary>
        UninterruptedSignal,

        /// <summary>An interrupt ends the wait for the latch under which a thread leaves the queue.</summary>
        UninterruptedUnlink,
    }

    [Test]
    public void WhatIsGivenIsHadOnceAndInterruptsAreKept([Values(1, 2)] int interrupts, [Values] MemoryOrder order) =>
        ModelAssert.Holds(Waiting(TakeOut.Nothing, interrupts, order), atLeast: 100);

    [TestCase(TakeOut.AskWhetherWithdrawn, NotLost)]
    [TestCase(TakeOut.Unlink, LeavesNothing)]
    [TestCase(TakeOut.RaiseAgain, Kept)]
    [TestCase(TakeOut.UninterruptedSignal, GoesOn)]
    [TestCase(TakeOut.UninterruptedUnlink, LeavesNothing)]
    public void EachStepIsNeeded(TakeOut takeOut, string property) => ModelAssert.Breaks(Waiting(takeOut, interrupts: 2), property);

    private static Model Waiting(TakeOut takeOut, int interrupts, MemoryOrder order = MemoryOrder.TotalStoreOrder)
    {
        const int Waits = 0, Has = 1, GaveUp = 2;
        var model = new Model { Order = order };
        var latch = model.NewCell("latch");
        var queued = model.NewCell("queued");
        var value = model.NewCell("value");
        var note = model.NewCell("note");
        var sent = model.NewCell("sent");
        var thread = model.NewCell("thread", Waits);
        var pending = model.NewCell("interrupt of the thread");
        var raised = model.NewCell("interrupts raised");
        var ofWaker = model.NewCell("interrupt of the waker");

        model.Add("thread", async waiter =>
        {
            waiter.At("Commit");
            await waiter.Enter(latch);
            await waiter.Store(queued, 1);
            await waiter.Exit(latch);

            waiter.At("rule 1: the caller's wait");
            var interrupted = await waiter.Sleep(
                "waits for the note or an interrupt",
                memory => memory[note] + memory[pending] > 0,
                memory => TakeSignal(memory) ? 0 : 1) == 1;
            if (interrupted)
            {
                waiter.At("rule 1: withdraws");
                var isCut = takeOut == TakeOut.UninterruptedUnlink && await waiter.Atomic("waits for the latch", TakeInterrupt) == 1;
                if (isCut || await TryWithdraw(waiter))
                {
                    await waiter.Atomic("gives up", memory => memory[thread] = GaveUp);
                    return;
                }

                waiter.At("rule 1: goes on to its signal, and raises the interrupt again");
                await waiter.Sleep("waits for the note", memory => memory[note] > 0, memory => TakeSignal(memory) ? 0 : 1);
                if (takeOut != TakeOut.RaiseAgain)
                    await waiter.Atomic("interrupts itself", memory => memory[pending] = 1);
            }

            ModelThread.Check(await waiter.Load(value) == 1, NotLost);
            await waiter.Atomic("has the value", memory => memory[thread] = Has);
        });
        model.Add("waker", async waker =>
        {
            waker.At("sender");
            await waker.Enter(latch);
            var finds = await waker.Load(queued) == 1;
            if (finds)
            {
                await waker.Store(queued, 0);
                await waker.Store(value, 1);
                await waker.Ghost(memory => memory[sent] = 1);
            }

            await waker.Exit(latch);
            if (!finds)
                return;
            waker.At("rule 2: signals");
            if (takeOut == TakeOut.UninterruptedSignal && await waker.Load(ofWaker) == 1)
                return; // The exception leaves Signal.
            await waker.Atomic("sets the note", memory => memory[note] = 1);
        });
        model.Add("interrupter", async interrupter =>
        {
            await interrupter.Store(ofWaker, 1);
            for (var i = 0; i < interrupts; i++)
            {
                await interrupter.Atomic("interrupts the thread", memory =>
                {
                    memory[raised] = 1;
                    return memory[pending] = 1;
                });
            }
        });
        model.Always(NotLost, memory => memory[thread] != GaveUp || memory[sent] == 0);
        model.Always(Kept, memory => memory[thread] != Has || memory[raised] == 0 || memory[pending] == 1);
        model.Always(LeavesNothing, memory => memory[thread] != GaveUp || memory[queued] == 0);
        model.AtRest(GoesOn, memory => memory[thread] != Waits || (memory[queued] == 1 && memory[pending] == 0));
        return model;

        bool TakeSignal(Memory memory)
        {
            if (memory[note] == 0)
                return TakeInterrupt(memory) == 0;
            memory[note] = 0;
            return true;
        }

        int TakeInterrupt(Memory memory)
        {
            var was = memory[pending];
            memory[pending] = 0;
            return was;
        }

        // False when the waker has taken it out.
        async Task<bool> TryWithdraw(ModelThread waiter)
        {
            await waiter.Enter(latch);
            var was = await waiter.Load(queued) == 1;
            if (takeOut != TakeOut.Unlink)
                await waiter.Store(queued, 0);
            await waiter.Exit(latch);
            return was || takeOut == TakeOut.AskWhetherWithdrawn;
        }
    }
}
