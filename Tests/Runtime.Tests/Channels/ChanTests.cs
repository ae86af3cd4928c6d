using System.Threading.Channels;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Channels;

public class ChanTests
{
    [Test]
    public void ABufferedChannelKeepsOrderAndReportsItsCount()
    {
        var chan = new Chan<int>(capacity: 3);
        Assert.That(chan.TrySend(1) && chan.TrySend(2) && chan.TrySend(3));
        Assert.That(chan.TrySend(4), Is.False);
        Assert.That((chan.Count, chan.Capacity), Is.EqualTo((3, 3)));
        Assert.That(chan.TryReceive(out var first) && first == 1);
        Assert.That(chan.TrySend(4));
        Assert.That(new[] { chan.Receive(), chan.Receive(), chan.Receive() }, Is.EqualTo(new[] { 2, 3, 4 }));
        Assert.That(chan.TryReceive(out _), Is.False);
    }

    [Test]
    public void AClosedChannelGivesItsValuesThenTheDefaultForGood()
    {
        var chan = new Chan<string>(capacity: 2);
        chan.Send("a");
        chan.Close();
        Assert.That(chan.Receive(out var value) && value == "a");
        for (var i = 0; i < 3; i++)
        {
            Assert.That(chan.Receive(out value), Is.False);
            Assert.That(value, Is.Null);
            Assert.That((chan.TryReceive(out value, out var open), value, open), Is.EqualTo((false, (string?)null, false)));
        }
    }

    [Test]
    public void AnAttemptToReceiveIsTrueOnlyWithAValue()
    {
        var chan = new Chan<int>(capacity: 1);
        Assert.That((chan.TryReceive(out _), chan.TryReceive(out _, out var open), open), Is.EqualTo((false, false, true)), "empty");
        chan.Send(1);
        Assert.That((chan.TryReceive(out var value, out open), value, open), Is.EqualTo((true, 1, true)), "a value");
        chan.Send(2);
        chan.Close();
        Assert.That((chan.TryReceive(out value, out open), value, open), Is.EqualTo((true, 2, true)), "the last value");
        Assert.That((chan.TryReceive(out _), chan.TryReceive(out _, out open), open), Is.EqualTo((false, false, false)), "the end");
    }

    [Test]
    public void MisuseOfAClosedChannelSaysWhatToDo()
    {
        var chan = new Chan<int>(capacity: 1);
        chan.Close();
        Assert.That(() => chan.Send(1), Throws.TypeOf<ChannelClosedException>().With.Message.Contains("Close it only after"));
        Assert.That(() => chan.TrySend(1), Throws.TypeOf<ChannelClosedException>());
        Assert.That(chan.Close, Throws.TypeOf<ChannelClosedException>().With.Message.Contains("Close it once"));
        Assert.That(() => new Chan<int>(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(Chan<int>.Never.Close, Throws.InvalidOperationException);
    }

    [Test]
    public void ClosingWakesWaitingReceiversAndSenders()
    {
        var log = new List<string>();
        Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var empty = new Chan<int>();
            var full = new Chan<int>();
            var receiver = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                log.Add((await empty.Receive__goroutine_out()).Deliver(out var value) ? "value" : $"closed {value}");
            });
            var sender = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                try
                {
                    await full.Send__goroutine(1);
                }
                catch (ChannelClosedException)
                {
                    log.Add("cannot send");
                }
            });
            while (receiver.Status != GoroutineStatus.Waiting || sender.Status != GoroutineStatus.Waiting)
                await Go.Yield__goroutine();
            empty.Close();
            full.Close();
            await receiver.Join__goroutine();
            await sender.Join__goroutine();
        }));
        Assert.That(log, Is.EquivalentTo(new[] { "closed 0", "cannot send" }));
    }

    [Test]
    public void WaitersAreServedFirstComeFirst()
    {
        var order = new List<int>();
        Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var chan = new Chan<int>();
            for (var i = 0; i < 5; i++)
            {
                var sender = Spawn.Start(SendOne(Entry.Spawn, chan, i));
                while (sender.Status != GoroutineStatus.Waiting)
                    await Go.Yield__goroutine();
            }

            for (var i = 0; i < 5; i++)
                order.Add(await chan.Receive__goroutine());
        }));
        Assert.That(order, Is.EqualTo(new[] { 0, 1, 2, 3, 4 }));
    }

    [Test]
    public void NoValueIsLostOrDoubledBetweenGoroutinesAndThreads([Values(0, 1, 7)] int capacity, [Values(1, 2)] int maxProcs)
    {
        const int Each = 5_000;
        var chan = new Chan<int>(capacity);
        var counts = new int[Each];
        Twins.WithMaxProcs(maxProcs, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var threads = new List<Thread>
            {
                new(() => SendAllBlocking(chan, Each)),
                new(() => ReceiveAllBlocking(chan, counts, Each)),
            };
            threads.ForEach(thread => thread.Start());
            var goroutines = new List<Goroutine>
            {
                Spawn.Start(SendAll(Entry.Spawn, chan, Each)),
                Spawn.Start(SendAll(Entry.Spawn, chan, Each)),
                Spawn.Start(ReceiveAll(Entry.Spawn, chan, counts, Each)),
                Spawn.Start(ReceiveAll(Entry.Spawn, chan, counts, Each)),
            };
            foreach (var goroutine in goroutines)
                await goroutine.Join__goroutine();
            Go.Block(() => threads.ForEach(thread => thread.Join()));
        }));
        Assert.That(counts, Is.All.EqualTo(3));
    }

    [Test]
    public void AWaitingOperationAllocatesNothingInSteadyState()
    {
        long allocated = -1;
        Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var there = new Chan<int>();
            var back = new Chan<int>();
            var echo = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                await foreach (var value in there.GetEnumerator__goroutine())
                    await back.Send__goroutine(value);
            });
            long before = 0;
            for (var i = 0; i < 1100; i++)
            {
                if (i == 100)
                    before = GC.GetAllocatedBytesForCurrentThread();
                await there.Send__goroutine(i);
                await back.Receive__goroutine();
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            there.Close();
            await echo.Join__goroutine();
        }));
        // Unoptimised code boxes awaiters on their way to the scheduler.
        Assert.That(allocated, Build.IsOptimised ? Is.Zero : Is.Positive);
    }

    private static async GoTask SendOne(Entry entry, Chan<int> chan, int value)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await chan.Send__goroutine(value);
    }

    private static async GoTask SendAll(Entry entry, Chan<int> chan, int count)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        for (var i = 0; i < count; i++)
            await chan.Send__goroutine(i);
    }

    private static async GoTask ReceiveAll(Entry entry, Chan<int> chan, int[] counts, int count)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        for (var i = 0; i < count; i++)
            Interlocked.Increment(ref counts[await chan.Receive__goroutine()]);
    }

    private static void SendAllBlocking(Chan<int> chan, int count)
    {
        for (var i = 0; i < count; i++)
            chan.Send(i);
    }

    private static void ReceiveAllBlocking(Chan<int> chan, int[] counts, int count)
    {
        for (var i = 0; i < count; i++)
            Interlocked.Increment(ref counts[chan.Receive()]);
    }
}
