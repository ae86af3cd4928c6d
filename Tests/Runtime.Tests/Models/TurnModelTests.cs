namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// Two goroutines that go from M to M, set their AsyncLocal values and suppress the flow (README, "What a turn finds on its thread"): each
/// turn finds what its goroutine has, and nothing of the other's.
/// </summary>
public class TurnModelTests
{
    private const string OwnValues = "a turn finds its goroutine's values";
    private const string OwnFlow = "a turn finds the flow suppressed if its goroutine has suppressed it";

    /// <summary>What is left out.</summary>
    public enum TakeOut
    {
        Nothing,

        /// <summary>The goroutine is published before its values are saved.</summary>
        SaveBeforeCommit,

        /// <summary>The flow stays suppressed on the thread.</summary>
        RestoreFlow,

        /// <summary>A goroutine that goes on does not suppress the flow again.</summary>
        SuppressAgain,

        /// <summary>The thread's values are left as they are when a turn begins.</summary>
        PutBack,
    }

    [Test]
    public void EachTurnFindsItsOwn([Values] MemoryOrder order) => ModelAssert.Holds(Turns(TakeOut.Nothing, order), atLeast: 1_000);

    [TestCase(TakeOut.SaveBeforeCommit, OwnValues)]
    [TestCase(TakeOut.RestoreFlow, OwnFlow)]
    [TestCase(TakeOut.SuppressAgain, OwnFlow)]
    [TestCase(TakeOut.PutBack, OwnValues)]
    public void EachStepIsNeeded(TakeOut takeOut, string property) => ModelAssert.Breaks(Turns(takeOut), property);

    private static Model Turns(TakeOut takeOut, MemoryOrder order = MemoryOrder.TotalStoreOrder)
    {
        const int Machines = 2, Goroutines = 2, TurnsEach = 2;
        var model = new Model { Order = order };
        var queued = model.NewCells("queued", Goroutines, 1);
        var saved = model.NewCells("saved values", Goroutines);
        var savedFlow = model.NewCells("saved flow", Goroutines);
        var values = model.NewCells("values of thread", Machines);
        var flow = model.NewCells("flow suppressed on thread", Machines);

        // What the goroutine itself has done.
        var has = model.NewCells("has set", Goroutines);
        var hasSuppressed = model.NewCells("has suppressed", Goroutines);
        for (var machine = 0; machine < Machines; machine++)
        {
            var (own, ownFlow) = (values[machine], flow[machine]);
            model.AddLoop($"M{machine}", 0, async (thread, turn) =>
            {
                var goroutine = await thread.Choose("looks for a goroutine", Goroutines);
                if (await thread.Atomic("takes it from the queue", memory => memory.Exchange(queued[goroutine], 0)) == 1)
                    await Run(thread, goroutine, own, ownFlow);
                return turn + 1 < TurnsEach ? turn + 1 : null;
            });
        }

        model.AtRest("goroutines wait for their next turn", memory => Array.TrueForAll(queued, cell => memory[cell] == 1));
        return model;

        async Task Run(ModelThread thread, int goroutine, Cell own, Cell ownFlow)
        {
            thread.At("turn 1: begins");
            if (takeOut != TakeOut.PutBack)
                await thread.Store(own, await thread.Load(saved[goroutine]));
            if (takeOut != TakeOut.SuppressAgain && await thread.Load(savedFlow[goroutine]) == 1)
                await thread.Store(ownFlow, 1);
            ModelThread.Check(await thread.Load(own) == await thread.Ghost(memory => memory[has[goroutine]]), OwnValues);
            ModelThread.Check(await thread.Load(ownFlow) == await thread.Ghost(memory => memory[hasSuppressed[goroutine]]), OwnFlow);

            thread.At("turn 2: the goroutine runs");
            if (await thread.Choose("sets a value or suppresses the flow", 2) == 0)
            {
                await thread.Store(own, goroutine + 1);
                await thread.Ghost(memory => memory[has[goroutine]] = goroutine + 1);
            }
            else
            {
                await thread.Store(ownFlow, 1);
                await thread.Ghost(memory => memory[hasSuppressed[goroutine]] = 1);
            }

            thread.At("turn 3 and 4: ends");
            if (takeOut == TakeOut.SaveBeforeCommit)
                await thread.Release(queued[goroutine], 1);
            await thread.Store(savedFlow[goroutine], await thread.Load(ownFlow));
            await thread.Store(saved[goroutine], await thread.Load(own));
            if (takeOut != TakeOut.RestoreFlow)
                await thread.Store(ownFlow, 0);
            if (takeOut != TakeOut.SaveBeforeCommit)
                await thread.Release(queued[goroutine], 1);
        }
    }
}
