using GoroutineGen.Contexts;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>Change handlers of AsyncLocal values run as the goroutine whose values come, which is why they may wait.</summary>
public class ChangeHandlerTests
{
    // One P, so that others replace the goroutine's values: it may have one of two to itself.
    [Test]
    public void AHandlerMayWait() => Twins.WithMaxProcs(1, () =>
    {
        var asked = new Chan<int>();
        var waits = 0;
        var lost = 0;
        var local = new AsyncLocal<string?>(change =>
        {
            if (!change.ThreadContextChanged || change.CurrentValue is null)
                return;
            asked.Receive(); // Somebody else has to run for it.
            Go.Yield();
            Go.Sleep(TimeSpan.FromTicks(1));
            waits++;
        });
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var owner = Spawn.Start(Own(Entry.Spawn));
            while (owner.Status != GoroutineStatus.Ended)
            {
                if (owner.Status == GoroutineStatus.Blocked)
                    asked.TrySend(0); // Not before: the handler's wait is the goroutine's.
                await Go.Yield__goroutine();
            }
        });
        Assert.That(waits, Is.GreaterThan(0));
        Assert.That(lost, Is.Zero);

        async GoTask Own(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            local.Value = "own";
            for (var i = 0; i < 20; i++)
            {
                await Go.Yield__goroutine();
                if (local.Value != "own")
                    lost++;
            }
        }
    });

    [Test]
    public void AHandlerRunsAsTheGoroutineWhoseValuesCome() => Twins.WithMaxProcs(1, () =>
    {
        var wrong = 0;
        var ran = 0;
        Goroutine? owner = null;
        var local = new AsyncLocal<string?>(change =>
        {
            if (!change.ThreadContextChanged)
                return;
            ran++;
            if (change.CurrentValue == "own" ? Goroutine.Current != owner : Goroutine.Current == owner)
                wrong++;
        });
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            owner = Spawn.Start(Own(Entry.Spawn));
            while (owner.Status != GoroutineStatus.Ended)
                await Go.Yield__goroutine();
        });
        Assert.That(ran, Is.GreaterThan(0));
        Assert.That(wrong, Is.Zero);

        async GoTask Own(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            local.Value = "own";
            for (var i = 0; i < 20; i++)
                await Go.Yield__goroutine();
        }
    });

    // What a handler throws between two turns ends the process: so the waits in it do not throw for the goroutine's sake.
    [Test]
    public void AHandlerIsNeitherCancelledNorMadeToExit([Values] bool exits) => Twins.WithMaxProcs(1, () =>
    {
        var checks = 0;
        var local = new AsyncLocal<string?>(change =>
        {
            if (!change.ThreadContextChanged)
                return;
            Preemption.CheckBlockingCancellable();
            Go.Yield();
            checks++;
        });
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var (context, cancel) = Context.WithCancel(Context.Background);
            var owner = Spawn.Root(Own(Entry.Spawn));
            ContextCancellation.Attach(context, owner);
            _ = Spawn.Begin(owner);
            await Go.Yield__goroutine();
            cancel();
            while (owner.Status != GoroutineStatus.Ended)
                await Go.Yield__goroutine();
        });
        Assert.That(checks, Is.GreaterThan(0));

        async GoTask Own(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            local.Value = "own";
            if (exits)
                CatchExit();
            for (var i = 0; i < 5; i++)
                await Go.Sleep__goroutine(TimeSpan.FromTicks(1));
        }

        static void CatchExit()
        {
            try
            {
                Go.Exit();
            }
            catch (GoroutineExitException)
            {
            }
        }
    });

    [Test]
    public void AHandlerMaySetWhatTheGoroutineCarries() => Twins.WithMaxProcs(1, () =>
    {
        var context = new SynchronizationContext();
        var seenByOthers = 0;
        var local = new AsyncLocal<string?>(change =>
        {
            if (!change.ThreadContextChanged || change.CurrentValue is null)
                return;
            SynchronizationContext.SetSynchronizationContext(context);
            if (!ExecutionContext.IsFlowSuppressed())
                ExecutionContext.SuppressFlow();
        });
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            local.Value = "own";
            ExecutionContext.SuppressFlow();
            for (var i = 0; i < 3; i++)
            {
                await Spawn.Start(Other(Entry.Spawn)).Join__goroutine();
                Assert.That((local.Value, ExecutionContext.IsFlowSuppressed()), Is.EqualTo(("own", true)));
                Assert.That(SynchronizationContext.Current, Is.SameAs(context));
            }
        });
        Assert.That(seenByOthers, Is.Zero);

        async GoTask Other(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            if (ExecutionContext.IsFlowSuppressed() || SynchronizationContext.Current is not null)
                seenByOthers++;
        }
    });
}
