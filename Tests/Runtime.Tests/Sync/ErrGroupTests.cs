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
        await group.Go__body(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            throw new FormatException("first");
        });
        await Go.Yield__goroutine();
        await group.Go__goroutine(Entry.Call, () => throw new InvalidCastException("second"));
        await group.Go__body(async entry =>
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
        await group.Go__body(async entry =>
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
                await group.Go__body(async entry =>
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
