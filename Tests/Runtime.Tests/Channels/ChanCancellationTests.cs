using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Channels;

/// <summary>
/// Cancellation races with the other side, again and again: a value is either delivered once, and its send succeeds, or it is not, and its
/// send was cancelled.
/// </summary>
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
            Task[] receivers = [Task.Run(Receive), Spawn.Start(ReceiveInGoroutine(Entry.Spawn)).Completion];
            await Go.Await__goroutine(Task.WhenAll(senders));
            chan.Close();
            await Go.Await__goroutine(Task.WhenAll(receivers));
        }));
        Assert.That(received, Is.EqualTo(sent));
        Assert.That(chan.Receivers.IsEmpty && chan.Senders.IsEmpty);
        Assert.That(
            (sent.Contains(0), sent.Contains(1), cancelledReceives > 0),
            Is.EqualTo((true, true, true)),
            "Some were cancelled, some were not.");

        async Task Send(int self)
        {
            for (var i = self * Each; i < (self + 1) * Each; i++)
            {
                try
                {
                    var source = new CancellationTokenSource();
                    var send = chan.SendAsync(i, source.Token);
                    CancelSometimes(source, waits: !send.IsCompleted);
                    await send;
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
                    var source = new CancellationTokenSource();
                    var receive = chan.ReceiveOrClosedAsync(source.Token);
                    CancelSometimes(source, waits: !receive.IsCompleted);
                    var (value, open) = await receive;
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

    /// <summary>
    /// Of operations that wait, every third is cancelled at a random moment, while the other side may come on another thread.
    /// </summary>
    private static void CancelSometimes(CancellationTokenSource source, bool waits)
    {
        if (!waits || Random.Shared.Next(3) != 0)
            return;
        Thread.SpinWait(Random.Shared.Next(300));
        source.Cancel();
    }
}
