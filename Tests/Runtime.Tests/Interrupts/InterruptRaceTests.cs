using GoroutineGen.Frames;
using GoroutineGen.Sync;
using Mutex = GoroutineGen.Sync.Mutex;
using Semaphore = GoroutineGen.Sync.Semaphore;

namespace GoroutineGen.Runtime.Tests.Interrupts;

/// <summary>Plain threads that are interrupted all the time: what they do is done once or not at all, and nobody else notices.</summary>
[LeavesThreadsAlone]
public class InterruptRaceTests
{
    private const int Values = 100_000;
    private const int Interrupts = 1_000;

    [TestCase(0, false)]
    [TestCase(0, true)]
    [TestCase(2, false)]
    [TestCase(2, true)]
    public void ASenderIsInterrupted(int capacity, bool receiverToo)
    {
        var chan = new Chan<int>(capacity);
        var received = new List<int>(Values);
        var sender = Interrupter.Start(() => SendAll(chan));
        var receiver = Interrupter.Start(() =>
        {
            while (true)
            {
                try
                {
                    if (!chan.Receive(out var value))
                        return;
                    received.Add(value);
                }
                catch (ThreadInterruptedException)
                {
                    // It has taken nothing.
                }
            }
        });
        using var interrupter = receiverToo ? new Interrupter(sender, receiver) : new Interrupter(sender);
        Interrupter.Join(sender, receiver);
        Assert.That(received, Is.EqualTo(Enumerable.Range(0, Values)));
        Assert.That(interrupter.Count, Is.GreaterThan(100));
    }

    [Test]
    public void InterruptedThreadsSendToGoroutines()
    {
        var chan = new Chan<int>();
        var receivers = new Goroutine<long>[4];
        for (var i = 0; i < receivers.Length; i++)
            receivers[i] = Spawn.Start(Sum(Entry.Spawn, chan));
        var senders = new[] { Interrupter.Start(() => SendAll(chan, close: false)), Interrupter.Start(() => SendAll(chan, close: false)) };
        using (new Interrupter(senders))
            Interrupter.Join(senders);

        chan.Close();
        Assert.That(receivers.Sum(goroutine => goroutine.Join()), Is.EqualTo((long)Values * (Values - 1)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void InterruptedThreadsSelect(bool asList)
    {
        var chans = new[] { new Chan<int>(), new Chan<int>(), new Chan<int>() };
        var counts = new int[chans.Length];
        var selecting = Interrupter.Start(() =>
        {
            var cases = Array.ConvertAll(chans, chan => SelectCase.Receive(chan));
            for (var i = 0; i < Values / 10;)
            {
                try
                {
                    var chosen = asList
                        ? Go.Select(cases[0], cases[1], cases[2])
                        : Go.Select(Case.Receive(chans[0]), Case.Receive(chans[1]), Case.Receive(chans[2]));
                    counts[chosen]++;
                    i++;
                }
                catch (ThreadInterruptedException)
                {
                    // It has taken nothing.
                }
            }
        });
        var sent = new int[chans.Length];
        var ended = false;
        var senders = Array.ConvertAll(new[] { 0, 1, 2 }, i => Interrupter.Start(() =>
        {
            while (!Volatile.Read(ref ended))
            {
                if (chans[i].TrySend(1))
                    sent[i]++;
            }
        }));
        using (new Interrupter(selecting))
            Interrupter.Join(selecting);
        Volatile.Write(ref ended, true);
        Interrupter.Join(senders);
        Assert.That(counts, Is.EqualTo(sent));
    }

    [Test]
    public void InterruptedThreadsLockAMutex() => LockAll(new Mutex(), static mutex => mutex.Lock(), static mutex => mutex.Unlock());

    [Test]
    public void InterruptedThreadsLockForWriting() => LockAll(new RWMutex(), static mutex => mutex.Lock(), static mutex => mutex.Unlock());

    [Test]
    public void InterruptedThreadsAcquireAPermit() =>
        LockAll(new Semaphore(1), static permits => permits.Acquire(), static permits => permits.Release());

    // What the lock guards is counted without any other protection.
    private static void LockAll<TLock>(TLock @lock, Action<TLock> enter, Action<TLock> exit)
    {
        var count = 0;
        var entered = 0;
        var interrupts = 0;
        var threads = new Thread[3];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = Interrupter.Start(() =>
            {
                while (Volatile.Read(ref interrupts) < Interrupts)
                {
                    try
                    {
                        enter(@lock);
                    }
                    catch (ThreadInterruptedException)
                    {
                        Interlocked.Increment(ref interrupts);
                        continue;
                    }

                    count++;
                    Interlocked.Increment(ref entered);
                    Thread.SpinWait(100);
                    exit(@lock);
                }
            });
        }

        using (new Interrupter(threads))
            Interrupter.Join(threads);

        Assert.That(count, Is.EqualTo(entered));
    }

    private static async GoTask<long> Sum(Entry entry, Chan<int> chan)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var sum = 0L;
        while (await chan.Receive__goroutine_out() is (var value, true))
            sum += value;
        return sum;
    }

    private static void SendAll(Chan<int> chan, bool close = true)
    {
        for (var i = 0; i < Values; i++)
            Interrupter.Insist(() => chan.Send(i));
        if (close)
            chan.Close();
    }
}
