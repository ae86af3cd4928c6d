using System.Threading.Channels;
using GoroutineGen.Channels;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Channels;

public class ChanAsyncTests
{
    [Test]
    public async Task AsyncCodeWaitsUntilTheOtherSideComes()
    {
        var chan = new Chan<int>();
        var receive = chan.ReceiveAsync();
        Assert.That(receive.IsCompleted, Is.False);
        Assert.That(chan.TrySend(1), "There is a receiver.");
        Assert.That(await receive.Soon(), Is.EqualTo(1));

        var send = chan.SendAsync(2);
        Assert.That(send.IsCompleted, Is.False);
        Assert.That(chan.TryReceive(out var value) && value == 2, "There is a sender.");
        await send.Soon();
    }

    [Test]
    public async Task TheEndIsToldFromAValue()
    {
        var chan = new Chan<int>(capacity: 1);
        chan.Send(0);
        var waiting = new Chan<int>();
        var end = waiting.ReceiveOrClosedAsync();
        chan.Close();
        waiting.Close();
        Assert.That(await chan.ReceiveOrClosedAsync().Soon() is (0, true));
        Assert.That(await chan.ReceiveOrClosedAsync().Soon() is (0, false));
        Assert.That(await end.Soon() is (0, false));
        Assert.That(await chan.ReceiveAsync().Soon(), Is.Zero);
        Assert.That(async () => await chan.SendAsync(1).Soon(), Throws.TypeOf<ChannelClosedException>());
    }

    [Test]
    public async Task ClosingWakesAsyncSendersAndReceivers()
    {
        var empty = new Chan<int>();
        var full = new Chan<int>();
        var receive = empty.ReceiveAsync();
        var send = full.SendAsync(1);
        empty.Close();
        full.Close();
        Assert.That(await receive.Soon(), Is.Zero);
        Assert.That(async () => await send.Soon(), Throws.TypeOf<ChannelClosedException>());
    }

    [Test]
    public async Task ReadAllEndsWhenTheChannelIsClosedAndDrained()
    {
        var chan = new Chan<int>(capacity: 3);
        var sender = Task.Run(() =>
        {
            for (var i = 0; i < 100; i++)
                chan.Send(i);
            chan.Close();
        });
        var values = new List<int>();
        await foreach (var value in chan.ReadAllAsync())
            values.Add(value);
        await sender.Soon();
        Assert.That(values, Is.EqualTo(Enumerable.Range(0, 100)));
    }

    [Test]
    public void ACancelledOperationLeavesNothingBehind()
    {
        var chan = new Chan<int>();
        using var cancellation = new CancellationTokenSource();
        var receive = chan.ReceiveAsync(cancellation.Token).AsTask();
        var watch = chan.AsReader().WaitToReadAsync(cancellation.Token).AsTask();
        var sends = new Chan<int>();
        var send = sends.SendAsync(1, cancellation.Token).AsTask();
        cancellation.Cancel();
        Assert.That(async () => await receive.Soon(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await watch.Soon(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await send.Soon(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(chan.Receivers.IsEmpty && sends.Senders.IsEmpty);
        Assert.That(chan.TrySend(1), Is.False);
        Assert.That(sends.TryReceive(out _), Is.False);
    }

    [Test]
    public void ACancelledTokenEndsAnOperationThatWouldNotWait()
    {
        var chan = new Chan<int>(capacity: 2);
        chan.Send(1);
        var cancelled = new CancellationToken(canceled: true);
        Assert.That(async () => await chan.ReceiveAsync(cancelled).Soon(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await chan.ReceiveOrClosedAsync(cancelled).Soon(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await chan.SendAsync(2, cancelled).Soon(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(chan.Count, Is.EqualTo(1));
    }

    [Test]
    public void AWaitThatWasCancelledAtItsStartIsAnOrdinaryOneWhenItIsUsedAgain()
    {
        var chan = new Chan<int>();
        var cancelled = new CancellationToken(canceled: true);
        Assert.That(
            () => AsyncReceive<int>.Start(chan, throwsWhenClosed: false, cancelled).GetAwaiter().GetResult(),
            Throws.InstanceOf<OperationCanceledException>());
        var receive = chan.ReceiveAsync();
        Assert.That(chan.TrySend(5));
        Assert.That(receive.AsTask().Result, Is.EqualTo(5));
    }

    [Test]
    public void NothingEverComesFromNever()
    {
        using var cancellation = new CancellationTokenSource();
        var receive = Chan<int>.Never.ReceiveAsync(cancellation.Token).AsTask();
        var send = Chan<int>.Never.SendAsync(1, cancellation.Token).AsTask();
        Assert.That(receive.IsCompleted || send.IsCompleted, Is.False);
        cancellation.Cancel();
        Assert.That(async () => await receive.Soon(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await send.Soon(), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void GoroutinesThreadsAndAsyncCodeShareAChannel([Values(0, 1, 7)] int capacity, [Values(1, 2)] int maxProcs)
    {
        const int Each = 5_000;
        var chan = new Chan<int>(capacity);
        var idle = new Chan<int>();
        var counts = new int[5 * Each];
        Twins.WithMaxProcs(maxProcs, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Task[] senders = [Task.Run(() => SendAsync(0)), OnThread(() => Send(1)),
                Spawn.Start(SendInGoroutine(Entry.Spawn, 2)).Completion,
                OnThread(() => SendBySelect(3)), Task.Run(() => Write(4))];
            Task[] receivers = [Task.Run(ReceiveAsync), OnThread(Receive), Spawn.Start(ReceiveInGoroutine(Entry.Spawn)).Completion,
                OnThread(ReceiveBySelect), Task.Run(Read)];
            await Go.Await__goroutine(Task.WhenAll(senders));
            chan.Close();
            await Go.Await__goroutine(Task.WhenAll(receivers));
        }));
        Assert.That(counts, Is.All.EqualTo(1));

        async Task SendAsync(int block)
        {
            for (var i = 0; i < Each; i++)
                await chan.SendAsync((block * Each) + i);
        }

        void Send(int block)
        {
            for (var i = 0; i < Each; i++)
                chan.Send((block * Each) + i);
        }

        async GoTask SendInGoroutine(Entry entry, int block)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < Each; i++)
                await chan.Send__goroutine((block * Each) + i);
        }

        void SendBySelect(int block)
        {
            for (var i = 0; i < Each; i++)
                Go.Select(Case.Receive(idle), Case.Send(chan, (block * Each) + i));
        }

        async Task Write(int block)
        {
            var writer = chan.AsWriter();
            for (var i = 0; i < Each; i++)
            {
                while (!writer.TryWrite((block * Each) + i))
                    await writer.WaitToWriteAsync();
            }
        }

        async Task ReceiveAsync()
        {
            await foreach (var value in chan.ReadAllAsync())
                Interlocked.Increment(ref counts[value]);
        }

        void Receive()
        {
            foreach (var value in chan)
                Interlocked.Increment(ref counts[value]);
        }

        async GoTask ReceiveInGoroutine(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await foreach (var value in chan.GetEnumerator__goroutine())
                Interlocked.Increment(ref counts[value]);
        }

        void ReceiveBySelect()
        {
            while (Go.Select(Case.Receive(idle), Case.Receive(chan, out var value, out var open)) == 1 && open)
                Interlocked.Increment(ref counts[value]);
        }

        async Task Read()
        {
            var reader = chan.AsReader();
            while (await reader.WaitToReadAsync())
            {
                while (reader.TryRead(out var value))
                    Interlocked.Increment(ref counts[value]);
            }
        }
    }

    private static Task OnThread(Action run) => Task.Factory.StartNew(run, TaskCreationOptions.LongRunning);
}
