using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Channels;

/// <summary>Cancellation races with the other side, again and again: a value is either delivered once, and its send succeeds, or it is not, and its send was cancelled.</summary>
public class ChanCancellationTests
{
    private const int Each = 10_000;

    [Test]
    public void ACancelledOperationLosesNoValue([Values(0, 2)] int capacity)
    {
        var chan = new Chan<int>(capacity);
        var sent = new int[2 * Each];
        var received = new int[2 * Each];
        var cancelledReceives = 0;
        Twins.WithMaxProcs(2, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Task[] senders = [Task.Run(() => Send(0)), Task.Run(() => Send(1))];
            Task[] receivers = [Task.Run(Receive), Task.Run(Receive), Spawn.Start(ReceiveInGoroutine(Entry.Spawn)).Completion];
            await Go.Await__goroutine(Task.WhenAll(senders));
            chan.Close();
            await Go.Await__goroutine(Task.WhenAll(receivers));
        }));
        Assert.That(received, Is.EqualTo(sent));
        Assert.That(chan.Receivers.IsEmpty && chan.Senders.IsEmpty);
        Assert.That((sent.Contains(0), sent.Contains(1), cancelledReceives > 0), Is.EqualTo((true, true, true)), "Some were cancelled, some were not.");

        async Task Send(int self)
        {
            for (var i = self * Each; i < (self + 1) * Each; i++)
            {
                try
                {
                    await chan.SendAsync(i, NewToken());
                    sent[i]++;
                }
                catch (OperationCanceledException)
                {
                }
            }
        }

        async Task Receive()
        {
            while (true)
            {
                try
                {
                    var (value, open) = await chan.ReceiveOrClosedAsync(NewToken());
                    if (!open)
                        break;
                    Interlocked.Increment(ref received[value]);
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref cancelledReceives);
                }
            }
        }

        // Slow, so that senders wait for it and are cancelled there.
        async GoTask ReceiveInGoroutine(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await foreach (var value in chan.GetEnumerator__goroutine())
            {
                Interlocked.Increment(ref received[value]);
                for (var i = 0; i < 3; i++)
                    await Go.Yield__goroutine();
            }
        }
    }

    /// <summary>A token; every third one is cancelled soon, on another thread, before, while or after it is used.</summary>
    private static CancellationToken NewToken()
    {
        var source = new CancellationTokenSource();
        if (Random.Shared.Next(3) == 0)
        {
            ThreadPool.QueueUserWorkItem(
                static source =>
                {
                    Thread.SpinWait(Random.Shared.Next(300));
                    source.Cancel();
                },
                source,
                preferLocal: false);
        }

        return source.Token;
    }
}
