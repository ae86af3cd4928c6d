using System.Threading.Channels;
using GoroutineGen.Channels;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Scheduling;

namespace GoroutineGen.Runtime.Tests.Channels;

public class SelectTests
{
    [Test]
    public void TheReadyCaseIsChosenAndAssignsItsVariables()
    {
        var empty = new Chan<int>();
        var ready = new Chan<string>(capacity: 1);
        ready.Send("x");
        var chosen = Go.Select(Case.Receive(empty, out var number), Case.Receive(ready, out var text, out var open));
        Assert.That((chosen, number, text, open), Is.EqualTo((1, 0, "x", true)));
    }

    [Test]
    public void TrySelectTakesTheDefaultOnlyWhenNothingIsReady()
    {
        var chan = new Chan<int>(capacity: 1);
        Assert.That(Go.TrySelect(Case.Receive(chan, out _)), Is.EqualTo(-1));
        Assert.That(
            Go.TrySelect(Case.Receive(chan), Case.Send(chan, 5)),
            Is.EqualTo(1),
            "Its own send and receive never meet, but there is space.");
        Assert.That(Go.TrySelect(Case.Receive(chan, out var value)), Is.Zero);
        Assert.That(value, Is.EqualTo(5));
    }

    [Test]
    public void NullAndNeverCasesAreNeverReady()
    {
        Chan<int>? none = null;
        var chosen = Go.TrySelect(
            Case.Receive(none, out _), Case.Send(none, 1), Case.Receive(Chan<int>.Never, out _), Case.Send(Chan<int>.Never, 1));
        Assert.That(chosen, Is.EqualTo(-1));
    }

    [Test]
    public void AClosedChannelIsReadyAndASendToItThrows()
    {
        var closed = new Chan<int>();
        closed.Close();
        Assert.That(Go.Select(Case.Receive(closed, out var value, out var open)), Is.Zero);
        Assert.That((value, open), Is.EqualTo((0, false)));
        Assert.That(() => Go.Select(Case.Send(closed, 1)), Throws.TypeOf<ChannelClosedException>());
        Assert.That(() => Go.TrySelect(Case.Send(closed, 1)), Throws.TypeOf<ChannelClosedException>());
    }

    [Test]
    public void ASelectThatThrowsAssignsNothing()
    {
        var closed = new Chan<int>();
        closed.Close();
        var (value, open) = (5, true);
        Assert.That(
            () => Go.Select(Case.Receive(new Chan<int>(), out value, out open), Case.Send(closed, 1)),
            Throws.TypeOf<ChannelClosedException>());
        Assert.That((value, open), Is.EqualTo((5, true)));
        Assert.That(Go.TrySelect(Case.Receive(new Chan<int>(), out value, out open)), Is.EqualTo(-1));
        Assert.That((value, open), Is.EqualTo((0, false)));
    }

    [Test]
    public void SeveralReadyCasesAreChosenEquallyOften()
    {
        const int Rounds = 10_000;
        var chosen = new int[4];
        var idle = new Chan<int>();
        for (var i = 0; i < Rounds; i++)
        {
            var a = new Chan<int>(1);
            var b = new Chan<int>(1);
            a.Send(1);
            b.Send(1);
            chosen[Go.Select(Case.Receive(idle), Case.Receive(a), Case.Receive(idle), Case.Receive(b))]++;
        }

        // Ten standard deviations around the mean.
        Assert.That(chosen[1], Is.InRange((Rounds / 2) - 500, (Rounds / 2) + 500));
        Assert.That(chosen[1] + chosen[3], Is.EqualTo(Rounds));
    }

    [Test]
    public void OneSelectCannotMeetItselfButTwoMeetEachOther([Values(1, 2)] int maxProcs)
    {
        var others = 0;
        const int Rounds = 1000;
        Twins.WithMaxProcs(maxProcs, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var chan = new Chan<int>();
            var one = Spawn.Start(Meet(Entry.Spawn, chan, 1));
            var two = Spawn.Start(Meet(Entry.Spawn, chan, 2));
            await one.Join__goroutine();
            await two.Join__goroutine();
        }));
        Assert.That(others, Is.EqualTo(Rounds));

        async GoTask Meet(Entry entry, Chan<int> chan, int self)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < Rounds; i++)
            {
                var chosen = Selecting.Finish(
                    await Selecting.Select(Selecting.Send(chan, self), Selecting.Receive(chan, out var node)),
                    node.Take(out var value));
                if (chosen != 1)
                    continue;
                Assert.That(value, Is.Not.EqualTo(self));
                Interlocked.Increment(ref others);
            }
        }
    }

    [Test]
    public void AWokenSelectLeavesNothingBehindInItsOtherChannels()
    {
        var a = new Chan<int>();
        var b = new Chan<int>();
        Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var selecting = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                await Selecting.Select(Selecting.Receive(a), Selecting.Receive(b));
            });
            while (selecting.Status != GoroutineStatus.Waiting)
                await Go.Yield__goroutine();
            Assert.That(a.TrySend(1), "The select waits in both.");
            await selecting.Join__goroutine();
        }));
        Assert.That(b.Receivers.IsEmpty);
        Assert.That(b.TrySend(1), Is.False);
    }

    // Between the last look at a select's cases and its wait another waiter may come: who only watches for a receiver has to be told of
    // this one too.
    [Test]
    public async Task AWaitingSelectTellsThoseWhoWatchForIt()
    {
        var chan = new Chan<int>();
        var space = chan.AsWriter().WaitToWriteAsync();
        var operation = SelectOperation.Rent(
            [ChanOperation<int>.Rent(chan, isSend: false, 0), ChanOperation<int>.Rent(new Chan<int>(), isSend: false, 0)]);
        Assert.That(operation.Commit(new FakeGoroutine()), "It waits.");
        Assert.That(await space.Soon());
        Assert.That(operation.Unlink(), Is.EqualTo(-1));
    }

    [Test]
    public void SeveralCasesMayHaveOneChannel([Values(0, 1)] int capacity, [Values(1, 2)] int maxProcs)
    {
        const int Rounds = 20_000;
        var chan = new Chan<int>(capacity);
        var other = new Chan<int>();
        var sum = 0L;
        Twins.WithMaxProcs(maxProcs, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var sender = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                for (var i = 0; i < Rounds; i++)
                    await Selecting.Select(Selecting.Send(chan, i), Selecting.Send(chan, i), Selecting.Send(chan, i));
            });
            for (var i = 0; i < Rounds; i++)
            {
                var chosen = Selecting.Finish(
                    await Selecting.Select(
                        Selecting.Receive(chan, out var node0), Selecting.Receive(other), Selecting.Receive(chan, out var node2)),
                    node0.Take(out var first),
                    node2.Take(out var second));
                sum += chosen == 0 ? first : second;
            }

            await sender.Join__goroutine();
        }));
        Assert.That(sum, Is.EqualTo(Rounds * (Rounds - 1L) / 2));
        Assert.That(chan.Receivers.IsEmpty && chan.Senders.IsEmpty);
    }

    [Test]
    public void AnOrdinaryThreadCanSelect()
    {
        var a = new Chan<int>();
        var b = new Chan<int>();
        var sender = new Thread(() => b.Send(9));
        sender.Start();
        var chosen = Go.Select(Case.Receive(a, out _), Case.Receive(b, out var value));
        sender.Join();
        Assert.That((chosen, value), Is.EqualTo((1, 9)));
    }

    [Test]
    public void A15_ANonBlockingSelectSeesAllItsChannelsInOneInstant()
    {
        var from = new Chan<int>(capacity: 4);
        var to = new Chan<int>(capacity: 4);
        from.Send(1);
        var done = false;

        // At every instant one of the two holds a token: it is put into one before it is taken out of the other. Looking at them one after
        // the other can miss it.
        var mover = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                to.Send(1);
                from.Receive();
                from.Send(1);
                to.Receive();
            }
        });
        mover.Start();
        var missed = 0;
        for (var i = 0; i < 5_000_000; i++)
        {
            var chosen = i % 2 == 0
                ? Go.TrySelect(Case.Receive(to), Case.Receive(from))
                : 1 - Go.TrySelect(Case.Receive(from), Case.Receive(to));
            switch (chosen)
            {
                case 0:
                    to.Send(1);
                    break;
                case 1:
                    from.Send(1);
                    break;
                default:
                    missed++;
                    break;
            }
        }

        Volatile.Write(ref done, true);
        mover.Join();
        Assert.That(missed, Is.Zero);
    }
}
