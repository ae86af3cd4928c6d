using GoroutineGen.Channels;
using GoroutineGen.Runtime.Tests.Scheduling;

namespace GoroutineGen.Runtime.Tests.Channels;

/// <summary>Those who watch are told when a value, a sender or space has come, or the end; and by nothing else.</summary>
public class WatcherTests
{
    private static readonly Dictionary<string, Func<Chan<int>, bool>> FailingSends = new()
    {
        ["TrySend"] = chan => chan.TrySend(1),
        ["TrySelect"] = chan => Go.TrySelect(Case.Send(chan, 1), Case.Send(chan, 2)) >= 0,
        ["TrySelect of a list"] = chan => Go.TrySelect([SelectCase.Send(chan, 1)]) >= 0,
        ["TryWrite"] = chan => chan.AsWriter().TryWrite(1),
    };

    private static readonly Dictionary<string, Func<Chan<int>, bool>> FailingReceives = new()
    {
        ["TryReceive"] = chan => chan.TryReceive(out _),
        ["TryReceive, open"] = chan => chan.TryReceive(out _, out _),
        ["TrySelect"] = chan => Go.TrySelect(Case.Receive(chan), Case.Receive(chan)) >= 0,
        ["TrySelect of a list"] = chan => Go.TrySelect([SelectCase.Receive(chan)]) >= 0,
        ["TryRead"] = chan => chan.AsReader().TryRead(out _),
        ["TryPeek"] = chan => chan.AsReader().TryPeek(out _),
    };

    private static IEnumerable<string> WaysToSend => FailingSends.Keys;

    private static IEnumerable<string> WaysToReceive => FailingReceives.Keys;

    [TestCaseSource(nameof(WaysToSend))]
    public async Task ASendThatFailsTellsNobody(string way)
    {
        var chan = new Chan<int>();
        var watch = chan.AsReader().WaitToReadAsync().AsTask();
        Assert.That(FailingSends[way](chan), Is.False);
        Assert.That(IsWatched(chan, isSend: false));
        var send = chan.SendAsync(2);
        Assert.That(await watch.Soon());
        Assert.That(chan.AsReader().TryRead(out var value) && value == 2);
        await send.Soon();
    }

    [TestCaseSource(nameof(WaysToReceive))]
    public async Task AReceiveThatFailsTellsNobody(string way)
    {
        var chan = new Chan<int>();
        var watch = chan.AsWriter().WaitToWriteAsync().AsTask();
        Assert.That(FailingReceives[way](chan), Is.False);
        Assert.That(IsWatched(chan, isSend: true));
        var receive = chan.ReceiveAsync();
        Assert.That(await watch.Soon());
        Assert.That(chan.AsWriter().TryWrite(2));
        Assert.That(await receive.Soon(), Is.EqualTo(2));
    }

    [Test]
    public async Task WhatGoesFromHandToHandTellsNobody()
    {
        var chan = new Chan<int>();
        var value = chan.AsReader().WaitToReadAsync().AsTask();
        var receive = chan.ReceiveAsync();
        Assert.That(chan.TrySend(1));
        Assert.That(IsWatched(chan, isSend: false));
        Assert.That(await receive.Soon(), Is.EqualTo(1));

        var full = new Chan<int>(capacity: 1);
        full.Send(1);
        var space = full.AsWriter().WaitToWriteAsync().AsTask();
        var send = full.SendAsync(2);
        Assert.That(full.TryReceive(out _), "The value of the sender fills the place.");
        Assert.That(IsWatched(full, isSend: true));
        await send.Soon();
        Assert.That(full.TryReceive(out _));
        Assert.That(await space.Soon());
        chan.Close();
        Assert.That(await value.Soon(), Is.False);
    }

    // A select that has been decided elsewhere stands in the queue until it has unlinked itself.
    [Test]
    public async Task ASelectThatIsOverIsNobodyToWaitFor([Values] bool isSend)
    {
        var (chan, other) = (new Chan<int>(), new Chan<int>());
        var decided = ChanOperation<int>.Rent(other, isSend: false, 0);
        var operation = SelectOperation.Rent([ChanOperation<int>.Rent(chan, !isSend, 7), decided]);
        Assert.That(operation.Commit(new FakeGoroutine()), "It waits.");
        Assert.That(operation.TryClaim(decided));
        var watch = (isSend ? chan.AsWriter().WaitToWriteAsync() : chan.AsReader().WaitToReadAsync()).AsTask();
        Assert.That(isSend ? chan.TrySend(1) : chan.TryReceive(out _), Is.False);
        Assert.That(IsWatched(chan, isSend));
        Assert.That(operation.Unlink(), Is.EqualTo(1));
        chan.Close();
        Assert.That(await watch.Soon(), Is.False);
    }

    [Test]
    public void OneWhoGivesUpLeaves([Values] bool isSend)
    {
        var chan = new Chan<int>();
        using var cancellation = new CancellationTokenSource();
        var token = cancellation.Token;
        var watch = (isSend ? chan.AsWriter().WaitToWriteAsync(token) : chan.AsReader().WaitToReadAsync(token)).AsTask();
        Assert.That(IsWatched(chan, isSend));
        cancellation.Cancel();
        Assert.That(async () => await watch.Soon(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(IsWatched(chan, isSend), Is.False);
    }

    // Whatever goes through the channel by sends and selects, readers that only try after they were told get all of it.
    [Test]
    public async Task NobodyMissesAValue([Values(0, 1, 3)] int capacity)
    {
        const int Each = 5_000;
        var (chan, never) = (new Chan<int>(capacity), new Chan<int>());
        var sum = 0L;
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var reader = chan.AsReader();
            while (await reader.WaitToReadAsync().ConfigureAwait(false))
            {
                while (reader.TryRead(out var value))
                    Interlocked.Add(ref sum, value);
            }
        })).ToArray();
        Action<int>[] ways =
        [
            chan.Send,
            value => Go.Select(Case.Send(chan, value), Case.Receive(never)),
            value => chan.SendAsync(value).AsTask().GetAwaiter().GetResult(),
            value => Go.Select([SelectCase.Send(chan, value), SelectCase.Send(chan, value)]),
        ];
        var senders = ways.Select(send => Task.Factory.StartNew(
            () =>
            {
                for (var i = 1; i <= Each; i++)
                    send(i);
            },
            TaskCreationOptions.LongRunning)).ToArray();
        await Task.WhenAll(senders).Soon();
        chan.Close();
        await Task.WhenAll(readers).Soon();
        Assert.That(sum, Is.EqualTo(ways.Length * (Each * (Each + 1L) / 2)));
    }

    [Test]
    public async Task NobodyMissesAReceiver([Values(0, 1, 3)] int capacity)
    {
        const int Each = 5_000;
        var (chan, never) = (new Chan<int>(capacity), new Chan<int>());
        var received = 0;
        Action[] ways =
        [
            () => chan.Receive(),
            () => Go.Select(Case.Receive(chan), Case.Receive(never)),
            () => chan.ReceiveAsync().AsTask().GetAwaiter().GetResult(),
            () => Go.Select([SelectCase.Receive(chan), SelectCase.Receive(chan)]),
        ];
        var receivers = ways.Select(receive => Task.Factory.StartNew(
            () =>
            {
                for (var i = 0; i < Each; i++)
                    receive();
                Interlocked.Add(ref received, Each);
            },
            TaskCreationOptions.LongRunning)).ToArray();
        var left = ways.Length * Each;
        var writers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var writer = chan.AsWriter();
            while (Interlocked.Decrement(ref left) >= 0)
            {
                while (!writer.TryWrite(1))
                    await writer.WaitToWriteAsync().ConfigureAwait(false);
            }
        })).ToArray();
        await Task.WhenAll(writers).Soon();
        await Task.WhenAll(receivers).Soon();
        Assert.That(received, Is.EqualTo(ways.Length * Each));
    }

    private static bool IsWatched(Chan<int> chan, bool isSend) =>
        chan.Watchers is { } watchers && !(isSend ? watchers.Senders : watchers.Receivers).IsEmpty;
}
