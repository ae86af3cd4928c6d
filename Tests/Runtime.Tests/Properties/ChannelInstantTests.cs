using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// While a channel cannot be empty, or cannot be full, nobody sees it so: not even those who look without its latch. And who waits in two
/// channels is woken by one.
/// </summary>
public class ChannelInstantTests
{
    private const int Rounds = 100;
    private const int Waiting = 200;
    private const int Threads = 2;
    private const int MostSpins = 1_000;

    [Test]
    public void AReceiveThatDoesNotWaitSucceedsWhileSendersWait([Values(0, 1, 2)] int capacity)
    {
        Chan<int> chan = new(capacity);
        for (var i = 0; i < capacity; i++)
            chan.Send(i);
        RunAgainstWaiting(
            () => SendOne(Entry.Spawn, chan),
            WaitReason.ChanSend,
            way => way == 0 ? chan.TryReceive(out _) : Go.TrySelect(Case.Receive(chan)) == 0);
    }

    [Test]
    public void ASendThatDoesNotWaitSucceedsWhileReceiversWait([Values(0, 1, 2)] int capacity)
    {
        Chan<int> chan = new(capacity);
        RunAgainstWaiting(
            () => ReceiveOne(Entry.Spawn, chan),
            WaitReason.ChanReceive,
            way => way == 0 ? chan.TrySend(1) : Go.TrySelect(Case.Send(chan, 1)) == 0);
    }

    [Test]
    public void AReceiveThatDoesNotWaitSucceedsWhileAValueGivesWayToTheEnd()
    {
        var missed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var channels = Array.ConvertAll(new int[Waiting], _ => new Chan<int>(1));
            Array.ForEach(channels, channel => channel.Send(1));
            RunInStep(
                i =>
                {
                    if (!channels[i].TryReceive(out _, out var open) && open)
                        missed++;
                },
                i =>
                {
                    channels[i].Close();
                    channels[i].TryReceive(out _);
                });
        }

        Assert.That(missed, Is.Zero, "attempts that found neither the value nor the end");
    }

    [Test]
    public void ASelectThatWaitsForTwoChannelsIsWokenByOne()
    {
        var (a, b) = (new Chan<int>(), new Chan<int>());
        var (sent, received) = (0, 0);
        Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var round = 0; round < Rounds; round++)
            {
                var waiting = Enumerable.Range(0, Waiting).Select(_ => Spawn.Start(SelectOne(Entry.Spawn))).ToList();
                while (!waiting.TrueForAll(goroutine => goroutine.WaitReason == WaitReason.Select))
                    await Go.Yield__goroutine();
                Go.Block(() => RunInStep(_ => SendTo(a), _ => SendTo(b)));
                while (Volatile.Read(ref sent) < Waiting)
                    SendTo(a);
                foreach (var goroutine in waiting)
                    await goroutine.Join__goroutine();
                Assert.That((sent, received), Is.EqualTo((Waiting, Waiting)), $"round {round}");
                (sent, received) = (0, 0);
            }
        }));

        void SendTo(Chan<int> channel)
        {
            if (channel.TrySend(1))
                Interlocked.Increment(ref sent);
        }

        async GoTask SelectOne(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var outcome = await Perform.InGoroutine(
                Entry.Call, Operation.Select(new(0, IsSend: false, 0), new(1, IsSend: false, 0)), [a, b]);
            received += outcome.Value;
        }
    }

    // Two plain threads do the same step at the same time, if they have cores: neither waits long for the other.
    private static void RunInStep(Action<int> first, Action<int> second)
    {
        var arrived = 0;
        Thread[] threads = [new(() => Steps(first)), new(() => Steps(second))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        void Steps(Action<int> step)
        {
            for (var i = 0; i < Waiting; i++)
            {
                Interlocked.Increment(ref arrived);
                for (var spins = 0; spins < MostSpins && Volatile.Read(ref arrived) < (i + 1) * Threads; spins++)
                    Thread.SpinWait(1);
                step(i);
            }
        }
    }

    // Two plain threads make as many attempts as there are goroutines that wait: each attempt finds one.
    private static void RunAgainstWaiting(Func<GoTask> waiter, WaitReason reason, Func<int, bool> tryOne)
    {
        var failed = 0;
        Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var round = 0; round < Rounds; round++)
            {
                var waiting = Enumerable.Range(0, Waiting).Select(_ => Spawn.Start(waiter())).ToList();
                while (!waiting.TrueForAll(goroutine => goroutine.WaitReason == reason))
                    await Go.Yield__goroutine();
                Go.Block(() => AttemptOnThreads(tryOne, ref failed));
                foreach (var goroutine in waiting)
                    await goroutine.Join__goroutine();
            }
        }));
        Assert.That(failed, Is.Zero, "attempts that did not find the waiting one");
    }

    private static void AttemptOnThreads(Func<int, bool> tryOne, ref int failed)
    {
        var (ready, misses) = (0, 0);
        Thread[] threads = [new(Attempt), new(Attempt)];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        failed += misses;

        void Attempt()
        {
            var spin = default(SpinWait);
            Interlocked.Increment(ref ready);
            while (Volatile.Read(ref ready) < Threads)
                spin.SpinOnce(sleep1Threshold: -1);
            for (var i = 0; i < Waiting / Threads; i++)
            {
                while (!tryOne(i % 2))
                {
                    Interlocked.Increment(ref misses);
                    spin.SpinOnce(sleep1Threshold: -1);
                }
            }
        }
    }

    private static async GoTask SendOne(Entry entry, Chan<int> chan)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await chan.Send__goroutine(1);
    }

    private static async GoTask ReceiveOne(Entry entry, Chan<int> chan)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await chan.Receive__goroutine();
    }
}
