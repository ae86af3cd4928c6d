using GoroutineGen.Frames;
using GoroutineGen.Sync;

namespace GoroutineGen.Runtime.Tests.Sync;

public class ErrGroupTests
{
    [Test]
    public void WaitThrowsTheFirstExceptionAfterAllHaveEnded() => SyncTwins.RunAlone(async () =>
    {
        var group = new ErrGroup();
        var ended = 0;
        var release = new Chan<int>();
        await group.Go__body(Entry.Call, async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            throw new FormatException("first");
        });
        await Go.Yield__goroutine();
        await group.Go__goroutine(Entry.Call, () => throw new InvalidCastException("second"));
        await group.Go__body(Entry.Call, async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await release.Receive__goroutine();
            ended++;
        });
        var asynchronous = group.WaitAsync().AsTask();
        await release.Send__goroutine(1);
        var thrown = await Catch(group);
        Assert.That(thrown, Is.TypeOf<FormatException>().With.Message.EqualTo("first"));
        Assert.That(ended, Is.EqualTo(1));
        Assert.That(group.Wait, Throws.TypeOf<FormatException>());
        Assert.That(async () => await asynchronous, Throws.TypeOf<FormatException>());
    });

    [Test]
    public void WithoutExceptionWaitReturnsAndAnExitIsNone() => SyncTwins.RunAlone(async () =>
    {
        var group = new ErrGroup();
        await group.Go__goroutine(Entry.Call, () => { });
        await group.Go__goroutine(Entry.Call, Go.Exit);
        await group.Wait__goroutine(Entry.Call);
        group.Wait();
        await Go.Await__goroutine(group.WaitAsync().AsTask());
    });

    [Test]
    public void TheFirstExceptionCancelsTheContext() => SyncTwins.RunAlone(async () =>
    {
        var (group, ctx) = ErrGroup.WithContext(Context.Background);
        await group.Go__body(Entry.Call, async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await ctx.Done.Receive__goroutine();
            ctx.ThrowIfDone();
        });
        Assert.That(ctx.IsDone, Is.False);
        await group.Go__goroutine(Entry.Call, () => throw new FormatException("first"));
        Assert.That(await Catch(group), Is.TypeOf<FormatException>());
        Assert.That(ctx.Cause, Is.TypeOf<FormatException>());
        Assert.That(ctx.Err, Is.TypeOf<ContextCanceledException>());
    });

    [Test]
    public void WaitCancelsTheContextAndTheParentEndsIt() => SyncTwins.RunAlone(async () =>
    {
        var (group, ctx) = ErrGroup.WithContext(Context.Background);
        await group.Go__goroutine(Entry.Call, () => { });
        await group.Wait__goroutine(Entry.Call);
        Assert.That(ctx.Err, Is.TypeOf<ContextCanceledException>());
        Assert.That(ctx.Cause, Is.SameAs(ctx.Err));

        var (parent, cancel) = Context.WithCancel(Context.Background);
        var (_, child) = ErrGroup.WithContext(parent);
        cancel();
        Assert.That(child.IsDone);
    });

    [Test]
    public void NoMoreThanTheLimitRunAtOnce([Values(1, 2)] int maxProcs)
    {
        const int Limit = 3;
        var group = new ErrGroup();
        group.SetLimit(Limit);
        int now = 0, most = 0, all = 0;
        Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                await group.Go__body(Entry.Call, async entry =>
                {
                    if (entry == Entry.Spawn)
                        await Spawn.Point;
                    var running = Interlocked.Increment(ref now);
                    if (running > Volatile.Read(ref most))
                        Volatile.Write(ref most, running);
                    await Go.Yield__goroutine();
                    Interlocked.Decrement(ref now);
                    Interlocked.Increment(ref all);
                });
            }

            await group.Wait__goroutine(Entry.Call);
        }));
        Assert.That(all, Is.EqualTo(200));
        Assert.That(most, Is.InRange(1, Limit));
    }

    [Test]
    public void TryGoStartsOnlyWithinTheLimit() => SyncTwins.RunAlone(async () =>
    {
        var group = new ErrGroup();
        group.SetLimit(1);
        var release = new Chan<int>();
        Assert.That(group.TryGo(() => release.Receive()));
        Assert.That(group.TryGo(() => { }), Is.False);
        Assert.That(() => group.SetLimit(2), Throws.InvalidOperationException.With.Message.Contains("before the first Go, or after Wait"));
        using var cancellation = new CancellationTokenSource();
        var givesUp = group.GoAsync(() => Assert.Fail("It gave up."), cancellation.Token).AsTask();
        var started = false;
        var waits = group.GoAsync(() => started = true).AsTask();
        cancellation.Cancel();
        Assert.That(async () => await givesUp, Throws.InstanceOf<OperationCanceledException>());
        await release.Send__goroutine(1);
        await Go.Await__goroutine(waits);
        await group.Wait__goroutine(Entry.Call);
        Assert.That(started);
        group.SetLimit(0);
        Assert.That(group.TryGo(() => { }), Is.False);
        group.SetLimit(-1);
        Assert.That(group.TryGo(() => { }));
        await group.Wait__goroutine(Entry.Call);
    });

    // A slot may go from one who ends to one who waits, and that one has not begun yet when Wait returns.
    [Test]
    public void ASlotThatWasHandedOverIsTaken() => SyncTwins.RunAlone(async () =>
    {
        var group = new ErrGroup();
        group.SetLimit(1);
        var release = new Chan<int>();
        await group.Go__body(Entry.Call, async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await release.Receive__goroutine();
        });
        var started = false;
        var starter = SyncTwins.Start(async () => await group.Go__goroutine(Entry.Call, () => started = true));
        await SyncTwins.UntilWaits(starter, WaitReason.Semaphore);
        await release.Send__goroutine(1);
        await group.Wait__goroutine(Entry.Call);
        Assert.That(starter.Status, Is.Not.EqualTo(GoroutineStatus.Ended), "It has the slot, and has not run since.");
        Assert.That(() => group.SetLimit(1), Throws.InvalidOperationException);
        await starter.Join__goroutine();
        await group.Wait__goroutine(Entry.Call);
        Assert.That(started);
        group.SetLimit(2);
    });

    [Test]
    public void OneWhoWaitsForASlotCountsAlsoWithoutAnyGoroutine() => SyncTwins.RunAlone(async () =>
    {
        var group = new ErrGroup();
        group.SetLimit(0);
        using var cancellation = new CancellationTokenSource();
        var waits = group.GoAsync(() => Assert.Fail("It gave up."), cancellation.Token).AsTask();
        Assert.That(() => group.SetLimit(1), Throws.InvalidOperationException);
        cancellation.Cancel();
        Assert.That(async () => await waits, Throws.InstanceOf<OperationCanceledException>());
        group.SetLimit(1);
    });

    // The body of a start is its own thread's until it runs: so the limit changes, or is refused, at any point of a start and of an end.
    [Test]
    public void TheLimitChangesBetweenStartsOrIsRefused()
    {
        const int Starts = 20_000;
        var group = new ErrGroup();
        group.SetLimit(1);
        var ran = 0;
        var going = 2;
        var starters = Enumerable.Range(0, 2).Select(_ => SyncTwins.StartThread(() =>
        {
            for (var i = 0; i < Starts; i++)
                group.Go(() => Interlocked.Increment(ref ran));
            Interlocked.Decrement(ref going);
        })).ToList();
        var (changed, refused) = (0, 0);
        while (Volatile.Read(ref going) > 0)
        {
            try
            {
                group.SetLimit(1 + (changed % 2));
                changed++;
            }
            catch (InvalidOperationException)
            {
                refused++;
            }
        }

        foreach (var join in starters)
            join();
        group.Wait();
        Assert.That(ran, Is.EqualTo(2 * Starts));
        Assert.That(refused, Is.Positive, "Somebody had a slot, or waited for one, while the limit was set.");
        group.SetLimit(1);
    }

    // A start is refused while somebody whom Wait has let go has not returned from it, as WaitGroup.Add is.
    [Test]
    public void AStartThatIsRefusedGivesItsSlotBack() => SyncTwins.RunAlone(async () =>
    {
        var group = new ErrGroup();
        group.SetLimit(1);
        var release = new Chan<int>();
        await group.Go__body(Entry.Call, async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await release.Receive__goroutine();
        });
        var first = SyncTwins.Start(async () => await group.Wait__goroutine(Entry.Call));
        await SyncTwins.UntilWaits(first, WaitReason.WaitGroup);
        var last = SyncTwins.Start(async () =>
        {
            await group.Wait__goroutine(Entry.Call); // Let go last, so it runs first.
            Assert.That(first.Status, Is.Not.EqualTo(GoroutineStatus.Ended));
            Assert.That(() => group.TryGo(() => { }), Throws.InvalidOperationException.With.Message.Contains("WaitGroup misuse"));
        });
        await SyncTwins.UntilWaits(last, WaitReason.WaitGroup);
        release.Close();
        await last.Join__goroutine();
        await first.Join__goroutine();
        group.SetLimit(1);
    });

    private static async GoTask<Exception?> Catch(ErrGroup group)
    {
        try
        {
            await group.Wait__goroutine(Entry.Call);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
