using GoroutineGen.Frames;
using GoroutineGen.Sync;

namespace GoroutineGen.Runtime.Tests.Sync;

public class SingleFlightTests
{
    [Test]
    public void CallsForOneKeyShareOneRun() => SyncTwins.RunAlone(async () =>
    {
        var group = new SingleFlight<int>();
        var runs = 0;
        var release = new Chan<int>();
        var results = new List<(int Value, bool Shared)>();
        var all = new List<Goroutine>();
        for (var i = 0; i < 4; i++)
        {
            all.Add(SyncTwins.Start(async () =>
            {
                var result = await group.Do__goroutine_out(Entry.Call, "key", Function);
                results.Add((result.Value, result.IsShared));
            }));
            if (i == 0)
                await SyncTwins.UntilBlocked(all[i]); // In the function.
            else
                await SyncTwins.UntilWaits(all[i], WaitReason.SingleFlight);
        }

        var other = await group.Do__goroutine(Entry.Call, "other", () => 7);
        var channel = group.DoChan("key", Function);
        var asynchronous = group.DoAsync("key", () => Task.FromResult(-1)).AsTask();
        release.Send(42);
        await SyncTwins.JoinAll(all);
        var received = await channel.Receive__goroutine();
        Assert.That(runs, Is.EqualTo(1));
        Assert.That(other, Is.EqualTo(7));
        Assert.That(results, Is.All.EqualTo((42, true)));
        Assert.That((received.Value, received.IsShared, received.Exception), Is.EqualTo((42, true, (Exception?)null)));
        Assert.That(await Go.Await__goroutine(asynchronous), Is.EqualTo(42));

        var alone = await group.Do__goroutine_out(Entry.Call, "key", () => 5);
        Assert.That((alone.Value, alone.IsShared), Is.EqualTo((5, false)), "Nothing is kept.");

        int Function()
        {
            runs++;
            return release.Receive();
        }
    });

    [Test]
    public void WhatTheFunctionThrowsIsThrownToAll() => SyncTwins.RunAlone(async () =>
    {
        var group = new SingleFlight<int, string>();
        var function = new TaskCompletionSource<string>();
        var first = group.DoAsync(1, () => function.Task).AsTask();
        var second = group.DoAsync(1, () => Task.FromResult("")).AsTask();
        var results = group.DoChan(1, () => "");
        function.SetException(new FormatException("bad"));
        Assert.That(async () => await first, Throws.TypeOf<FormatException>().With.Message.EqualTo("bad"));
        Assert.That(async () => await second, Throws.TypeOf<FormatException>());
        var result = await results.Receive__goroutine();
        Assert.That(result.Exception, Is.TypeOf<FormatException>());
        Assert.That(() => result.Value, Throws.TypeOf<FormatException>());
        Assert.That(
            () => group.Do(1, () => throw new InvalidCastException()),
            Throws.TypeOf<InvalidCastException>(),
            "The next call runs again.");
    });

    [Test]
    public void ForgetStartsAnew()
    {
        var group = new SingleFlight<int>();
        var function = new TaskCompletionSource<int>();
        var old = group.DoAsync("key", () => function.Task).AsTask();
        group.Forget("key");
        Assert.That(group.Do("key", () => 2, out var shared), Is.EqualTo(2));
        Assert.That(shared, Is.False);
        var later = new TaskCompletionSource<int>();
        var current = group.DoAsync("key", () => later.Task).AsTask();
        function.SetResult(1);
        SyncTwins.Finish(old);
        Assert.That(old.Result, Is.EqualTo(1));
        var joins = group.DoAsync("key", () => Task.FromResult(4)).AsTask();
        later.SetResult(3);
        SyncTwins.Finish(joins);
        Assert.That(joins.Result, Is.EqualTo(3), "The end of the forgotten call must not end the current one's time.");
        Assert.That(current.Result, Is.EqualTo(3));
    }

    [Test]
    public void WhoGivesUpDoesNotEndTheFunction()
    {
        var group = new SingleFlight<int>();
        using var cancellation = new CancellationTokenSource();
        var function = new TaskCompletionSource<int>();
        var givesUp = group.DoAsync("key", () => function.Task, cancellation.Token).AsTask();
        var waits = group.DoAsync("key", () => Task.FromResult(2)).AsTask();
        cancellation.Cancel();
        Assert.That(async () => await givesUp, Throws.InstanceOf<OperationCanceledException>());
        function.SetResult(1);
        SyncTwins.Finish(waits);
        Assert.That(waits.Result, Is.EqualTo(1));
    }

    [Test]
    public void RecursionThrowsAndAFunctionThatExitsIsCancelledForTheOthers() => SyncTwins.RunAlone(async () =>
    {
        var group = new SingleFlight<int>();
        Assert.That(
            () => group.Do("key", () => group.Do("key", () => 1)),
            Throws.TypeOf<LockRecursionException>().With.Message.Contains("SingleFlight.Do"));
        Assert.That(group.Do("key", () => group.Do("other", () => 1)), Is.EqualTo(1));

        var release = new Chan<int>();
        var exits = SyncTwins.Start(async () => await group.Do__goroutine(Entry.Call, "key", () =>
        {
            release.Receive();
            Go.Exit();
            return 0;
        }));
        await SyncTwins.UntilBlocked(exits);
        var asynchronous = group.DoAsync("key", () => Task.FromResult(1)).AsTask();
        release.Send(1);
        await exits.Join__goroutine();
        Assert.That(async () => await asynchronous, Throws.InstanceOf<OperationCanceledException>());
    });

    [Test]
    public void TheSameCallerMayAskTwiceThroughAChannelFirst()
    {
        var group = new SingleFlight<int>();
        var release = new Chan<int>();
        var results = group.DoChan("key", () => release.Receive());
        var join = SyncTwins.StartThread(() => release.Send(3));
        Assert.That(group.Do("key", () => 3), Is.EqualTo(3));
        join();
        Assert.That(results.Receive().Value, Is.EqualTo(3));
    }
}
