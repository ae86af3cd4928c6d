using GoroutineGen.Channels;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Channels;

/// <summary>A select that waited with several cases on one channel has each of them chosen equally often.</summary>
public class SelectFairnessTests
{
    private const int Rounds = 12_000;

    [Test]
    public void OfSeveralReceivesEachGetsTheValueEquallyOften([Values(2, 3, 10)] int cases)
    {
        var chan = new Chan<int>();
        AssertFair(cases, Rounds, () => Wait(Several(cases, chan, isSend: false), () => Assert.That(chan.TrySend(1))));
    }

    [Test]
    public void OfSeveralSendsEachIsReceivedEquallyOften([Values(2, 3, 10)] int cases, [Values(0, 1)] int capacity)
    {
        var chan = new Chan<int>(capacity);
        for (var i = 0; i < capacity; i++)
            chan.Send(-1);
        AssertFair(cases, Rounds, () => Wait(Several(cases, chan, isSend: true), () => Assert.That(chan.TryReceive(out _))));
    }

    [Test]
    public void OfSeveralReceivesAndSendsEachHasItsTurn()
    {
        var chan = new Chan<int>();
        AssertFair(2, Rounds, () => Wait(Mixed(), () => Assert.That(chan.TrySend(1))) / 2);
        AssertFair(2, Rounds, () => Wait(Mixed(), () => Assert.That(chan.TryReceive(out _))) / 2);

        ChanOperation[] Mixed() =>
            [Node(chan, isSend: false), Node(chan, isSend: true), Node(chan, isSend: false), Node(chan, isSend: true)];
    }

    [Test]
    public void OfSeveralReceivesEachSeesTheCloseEquallyOften() => AssertFair(3, Rounds, () =>
    {
        var chan = new Chan<int>();
        return Wait(Several(3, chan, isSend: false), chan.Close);
    });

    [Test]
    public void CasesOnOtherChannelsChangeNothing()
    {
        var (chan, other) = (new Chan<int>(), new Chan<int>());
        ChanOperation[] Cases() => [Node(chan), Node(other), Node(null), Node(chan)];
        AssertFair(2, Rounds, () => Wait(Cases(), () => Assert.That(chan.TrySend(1))) == 0 ? 0 : 1);
    }

    [Test]
    public void OfAListEachCaseIsChosenEquallyOften([Values(2, 10, 300)] int count)
    {
        var chan = new Chan<int>();
        var cases = Enumerable.Range(0, count).Select(_ => SelectCase.Receive(chan)).ToArray();
        AssertFair(count, count == 300 ? 90_000 : Rounds, () =>
        {
            var operation = SelectOperation.Rent(cases);
            Assert.That(operation.Commit(new Bystander()), "It waits.");
            Assert.That(chan.TrySend(1));
            return operation.Finish(operation.Unlink());
        });
    }

    [Test]
    public void AThreadsSelectIsFair()
    {
        var (chan, chosen) = (new Chan<int>(), new int[3]);
        Patience.Run(() =>
        {
            var selecting = Task.Factory.StartNew(
                () =>
                {
                    for (var i = 0; i < Rounds; i++)
                        chosen[Go.Select(Case.Receive(chan), Case.Receive(chan), Case.Receive(chan))]++;
                },
                TaskCreationOptions.LongRunning);
            for (var i = 0; i < Rounds; i++)
                TestHarness.Wait.For(() => chan.TrySend(1), "The select");
            selecting.Wait();
        });
        AssertFair(chosen);
    }

    [Test]
    public void AGoroutinesSelectIsFair()
    {
        var (chan, chosen) = (new Chan<int>(), new int[3]);
        Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var selecting = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                for (var i = 0; i < Rounds; i++)
                    chosen[await Selecting.Select(Selecting.Send(chan, i), Selecting.Send(chan, i), Selecting.Send(chan, i))]++;
            });
            for (var i = 0; i < Rounds; i++)
            {
                while (!chan.TryReceive(out _))
                    await Go.Yield__goroutine();
            }

            await selecting.Join__goroutine();
        }));
        AssertFair(chosen);
    }

    [Test]
    public void EachThreadChoosesForItself()
    {
        var choices = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var thread = new Thread(() => choices.Add(Choices()));
            thread.Start();
            thread.Join();
        }

        Assert.That(choices[0], Is.Not.EqualTo(choices[1]), "No two threads have the same seed.");

        static string Choices()
        {
            var closed = new Chan<int>();
            closed.Close();
            return string.Concat(Enumerable.Range(0, 128).Select(_ => Go.Select(Case.Receive(closed), Case.Receive(closed))));
        }
    }

    /// <summary>Lets a select wait, has it woken, and says which case was chosen.</summary>
    private static int Wait(ChanOperation[] nodes, Action wake)
    {
        var operation = SelectOperation.Rent(nodes);
        Assert.That(operation.Commit(new Bystander()), "It waits.");
        wake();
        return operation.Finish(operation.Unlink());
    }

    private static ChanOperation<int> Node(Chan<int>? chan, bool isSend = false) => ChanOperation<int>.Rent(chan, isSend, 7);

    private static ChanOperation[] Several(int count, Chan<int> chan, bool isSend) =>
        [.. Enumerable.Range(0, count).Select(_ => Node(chan, isSend))];

    private static void AssertFair(int cases, int rounds, Func<int> choose)
    {
        var chosen = new int[cases];
        for (var i = 0; i < rounds; i++)
            chosen[choose()]++;
        AssertFair(chosen);
    }

    // Each count is binomial. Seven standard deviations and a bit, for the tails of the rarer ones: by Bernstein's bound fewer than one in
    // 10^9 test runs fail, for all counts together.
    private static void AssertFair(int[] chosen)
    {
        double rounds = chosen.Sum();
        var mean = rounds / chosen.Length;
        var deviation = Math.Sqrt(mean * (1 - (1.0 / chosen.Length)));
        Assert.That(chosen, Is.All.InRange(mean - (7.5 * deviation) - 10, mean + (7.5 * deviation) + 10), string.Join(" ", chosen));
    }

    /// <summary>Somebody who waits, and does not care to be woken.</summary>
    private sealed class Bystander : IParked
    {
        public void Ready()
        {
        }
    }
}
