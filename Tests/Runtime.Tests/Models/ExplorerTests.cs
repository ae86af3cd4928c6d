namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>The explorer itself, on programs whose outcomes are known.</summary>
public class ExplorerTests
{
    private const string NotBothZero = "one thread sees the other's store";
    private const string InOrder = "the flag is seen after the message";
    private const string AddsUp = "the counter adds up";

    [Test]
    public void StoreBufferingLetsBothLoadsSeeZeroUnlessFenced()
    {
        ModelAssert.Breaks(StoreBuffering(fenced: false), NotBothZero);
        ModelAssert.Holds(StoreBuffering(fenced: true), atLeast: 20);
    }

    [Test]
    public void StoreBufferingAllowsEveryOtherOutcome([Values(0, 1)] int first, [Values(0, 1)] int second, [Values] bool fenced)
    {
        var possible = !fenced || first + second > 0;
        var model = StoreBuffering(fenced, (x, y) => x != first || y != second);
        Assert.That(Explorer.Explore(model).Violation is not null, Is.EqualTo(possible));
    }

    [TestCase(MemoryOrder.TotalStoreOrder, false, true)]
    [TestCase(MemoryOrder.PartialStoreOrder, false, false)]
    [TestCase(MemoryOrder.PartialStoreOrder, true, true)]
    public void MessagePassingNeedsAReleaseWhereStoresAreReordered(MemoryOrder order, bool release, bool holds)
    {
        var model = new Model { Order = order };
        var message = model.NewCell("message");
        var flag = model.NewCell("flag");
        model.Add("sender", async thread =>
        {
            await thread.Store(message, 1);
            await (release ? thread.Release(flag, 1) : thread.Store(flag, 1));
        });
        model.Add("receiver", async thread =>
        {
            if (await thread.Load(flag) == 1)
                ModelThread.Check(await thread.Load(message) == 1, InOrder);
        });
        if (holds)
            ModelAssert.Holds(model, atLeast: 9);
        else
            ModelAssert.Breaks(model, InOrder);
    }

    [Test]
    public void StoresToOneCellStayInOrder([Values] bool release)
    {
        var model = new Model { Order = MemoryOrder.PartialStoreOrder };
        var cell = model.NewCell("cell");
        model.Add("writer", async thread =>
        {
            await thread.Store(cell, 1);
            await (release ? thread.Release(cell, 2) : thread.Store(cell, 2));
            ModelThread.Check(await thread.Load(cell) == 2, "a thread sees its own store");
        });
        model.AtRest("the last store wins", memory => memory[cell] == 2);
        ModelAssert.Holds(model, atLeast: 6);
    }

    [Test]
    public void ACounterAddsUpOnlyWithInterlockedOperations()
    {
        ModelAssert.Breaks(Counter(async (thread, cell) => await thread.Store(cell, await thread.Load(cell) + 1)), AddsUp);
        ModelAssert.Holds(Counter(async (thread, cell) => await thread.Add(cell, 1)), atLeast: 8);
        ModelAssert.Holds(Counter(CompareExchangeLoop), atLeast: 50);

        static async Task CompareExchangeLoop(ModelThread thread, Cell cell)
        {
            int value;
            do
            {
                value = await thread.Load(cell);
            }
            while (await thread.CompareExchange(cell, value + 1, value) != value);
        }
    }

    [Test]
    public void ATraceNamesEachStepUpToTheViolation()
    {
        var trace = Explorer.Explore(StoreBuffering(fenced: false)).Trace.Split(Environment.NewLine);
        Assert.That(trace, Has.Length.EqualTo(5), "Four steps are the shortest way, and a line shows the last state.");
        Assert.That(trace, Has.Exactly(1).StartsWith("first: stores x = 1").And.Exactly(1).StartsWith("second: reads x as 0"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void TwoLatchesTakenInDifferentOrdersGetStuck(bool sameOrder)
    {
        var model = new Model();
        var latches = model.NewCells("latch", 2);
        for (var i = 0; i < 2; i++)
        {
            var first = sameOrder ? 0 : i;
            model.Add($"thread {i}", async thread =>
            {
                await thread.Enter(latches[first]);
                await thread.Enter(latches[1 - first]);
                await thread.Exit(latches[1 - first]);
                await thread.Exit(latches[first]);
            });
        }

        if (sameOrder)
            ModelAssert.Holds(model, atLeast: 20);
        else
            ModelAssert.Breaks(model, "stuck");
    }

    [Test]
    public void ASleeperMaySleepForEverButEveryoneElseHasToCome([Values] bool maySleep)
    {
        var model = new Model();
        var flag = model.NewCell("flag");
        model.Add("waiter", async thread => await (maySleep
            ? thread.Sleep("sleeps", memory => memory[flag] != 0, static _ => 0)
            : thread.When("waits", memory => memory[flag] != 0, static _ => 0)));
        Assert.That(Explorer.Explore(model).Violation, Is.EqualTo(maySleep ? null : "stuck"));
    }

    [Test]
    public void ATimeOutComesBeforeOrAfterAnythingElse([Values(0, 1)] int timedOut, [Values(0, 1)] int flagged)
    {
        var model = new Model();
        var flag = model.NewCell("flag");
        var seen = model.NewCell("seen", -1);
        model.Add("sleeper", async thread =>
        {
            var woken = await thread.Sleep("sleeps", memory => memory[flag] != 0, static _ => 0, static _ => 1);
            await thread.Ghost(memory => memory[seen] = woken + (10 * memory[flag]));
        });
        model.Add("waker", thread => Await(thread.Exchange(flag, 1)));
        model.Always("not this", memory => memory[seen] != timedOut + (10 * flagged));
        Assert.That(Explorer.Explore(model).Violation is not null, Is.EqualTo(flagged == 1 || timedOut == 1),
            "Only a time-out wakes it before the flag.");
    }

    [Test]
    public void AllChoicesAreTriedAndAnEndlessLoopHasFewStates()
    {
        var model = new Model();
        var choice = model.NewCell("choice");
        model.AddLoop("chooser", 0, async (thread, last) =>
        {
            var next = await thread.Choose("chooses", 3);
            await thread.Ghost(memory => memory[choice] = next);
            return (last + next) % 7;
        });
        var exploration = Explorer.Explore(model);
        Assert.That(exploration.Violation, Is.Null);
        Assert.That(exploration.States, Is.EqualTo(7 * 3));
        model.Always("never two", memory => memory[choice] != 2);
        ModelAssert.Breaks(model, "never two");
    }

    private static async Task Await(ModelThread.StepAwaiter step) => await step;

    private static Model StoreBuffering(bool fenced, Func<int, int, bool>? allowed = null)
    {
        var model = new Model();
        var (x, y) = (model.NewCell("x"), model.NewCell("y"));
        var seen = model.NewCells("seen", 2, -1);
        model.Add("first", thread => StoreThenLoad(thread, x, y, seen[0]));
        model.Add("second", thread => StoreThenLoad(thread, y, x, seen[1]));
        model.Always(NotBothZero, memory => memory[seen[0]] < 0 || memory[seen[1]] < 0
            || (allowed?.Invoke(memory[seen[0]], memory[seen[1]]) ?? memory[seen[0]] + memory[seen[1]] > 0));
        return model;

        async Task StoreThenLoad(ModelThread thread, Cell own, Cell other, Cell result)
        {
            await thread.Store(own, 1);
            if (fenced)
                await thread.Fence();
            var value = await thread.Load(other);
            await thread.Ghost(memory => memory[result] = value);
        }
    }

    private static Model Counter(Func<ModelThread, Cell, Task> increment)
    {
        var model = new Model();
        var counter = model.NewCell("counter");
        for (var i = 0; i < 3; i++)
            model.Add($"adder {i}", thread => increment(thread, counter));
        model.AtRest(AddsUp, memory => memory[counter] == 3);
        return model;
    }
}
