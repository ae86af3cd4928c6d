using System.Threading.Channels;
using GoroutineGen.Channels;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Channels;

/// <summary>Select among a list of cases.</summary>
public class SelectCaseTests
{
    [Test]
    public void TheReadyCaseHasWhatWasReceived()
    {
        var numbers = new Chan<int>();
        var words = new Chan<string>(capacity: 1);
        var number = SelectCase.Receive(numbers);
        var word = SelectCase.Receive(words);
        words.Send("x");
        Assert.That(Go.Select(number, word), Is.EqualTo(1));
        Assert.That((number.Value, number.IsOpen, word.Value, word.IsOpen), Is.EqualTo((0, false, "x", true)));
        Assert.That(Go.TrySelect(number, word), Is.EqualTo(-1));
        Assert.That((word.Value, word.IsOpen), Is.EqualTo(((string?)null, false)), "It was not chosen this time.");
        words.Close();
        Assert.That(Go.Select(number, word), Is.EqualTo(1));
        Assert.That(word.IsOpen, Is.False);
    }

    [Test]
    public void ACaseSendsAgainAndAgain()
    {
        var chan = new Chan<int>(capacity: 3);
        var send = SelectCase.Send(chan, 1);
        Assert.That(Go.Select(send), Is.Zero);
        Assert.That(Go.Select(send), Is.Zero);
        send.Value = 5;
        Assert.That(Go.Select(null, send), Is.EqualTo(1));
        Assert.That(Go.TrySelect(send), Is.EqualTo(-1));
        Assert.That(new[] { chan.Receive(), chan.Receive(), chan.Receive() }, Is.EqualTo(new[] { 1, 1, 5 }));
    }

    [Test]
    public void NullAndNeverCasesAreNeverReady()
    {
        Assert.That(Go.TrySelect(), Is.EqualTo(-1));
        Assert.That(Go.TrySelect(null, SelectCase.Receive<int>(null), SelectCase.Send(Chan<int>.Never, 1)), Is.EqualTo(-1));

        // One that waited for good would be alive to the end of all tests.
        var select = SelectOperation.Rent([null, SelectCase.Receive<int>(null)]);
        Assert.That(select.Reason, Is.EqualTo(WaitReason.SelectNever));
        select.Finish(-1);
    }

    [Test]
    public void ACaseTakesPartInOneSelectAtATime() => Patience.Run(() =>
    {
        var chan = new Chan<int>(capacity: 1);
        var other = SelectCase.Send(chan, 1);
        var twice = SelectCase.Receive(chan);
        Assert.That(
            () => Go.TrySelect(other, twice, twice),
            Throws.InvalidOperationException.With.Message.Contains("takes part in a select already"));
        Assert.That(Go.TrySelect(other, twice), Is.Zero, "They can be used again.");
        Assert.That(Go.TrySelect(twice), Is.Zero);

        var waiting = new Thread(() => Go.Select(twice));
        waiting.Start();
        Wait.For(() => !chan.Receivers.IsEmpty, "the wait");
        Assert.That(() => Go.TrySelect(twice), Throws.InvalidOperationException);
        Assert.That(() => twice.Value = 1, Throws.InvalidOperationException);
        chan.Send(8);
        waiting.Join();
        Assert.That(twice.Value, Is.EqualTo(8));
    });

    [Test]
    public void ASendToAClosedChannelThrowsAndTheCasesCanBeUsedAgain()
    {
        var closed = new Chan<int>();
        closed.Close();
        var idle = SelectCase.Receive(new Chan<int>());
        var send = SelectCase.Send(closed, 1);
        Assert.That(() => Go.Select(idle, send), Throws.TypeOf<ChannelClosedException>());
        Assert.That(() => Go.TrySelect(send, idle), Throws.TypeOf<ChannelClosedException>());
    }

    [Test]
    public void ThereAreAtMost65536Cases()
    {
        var chans = Enumerable.Range(0, 65_536).Select(_ => new Chan<int>(1)).ToArray();
        var cases = Array.ConvertAll(chans, chan => SelectCase.Receive(chan));
        Assert.That(Go.TrySelect(cases), Is.EqualTo(-1));
        chans[54_321].Send(7);
        Assert.That(Go.Select(cases), Is.EqualTo(54_321));
        Assert.That(cases[54_321].Value, Is.EqualTo(7));
        Assert.That(() => Go.Select([.. cases, null]), Throws.ArgumentException.With.Message.Contains("at most 65536 cases"));
    }

    [Test]
    public void AWokenSelectLeavesNothingBehind([Values(2, 8, 9, 1000)] int count) => Patience.Run(() =>
    {
        var chans = Enumerable.Range(0, count).Select(_ => new Chan<int>()).ToArray();
        SelectCase<int>[] cases = [.. chans.Select(SelectCase.Receive), .. chans.Select(chan => SelectCase.Send(chan, 1))];
        new Random(1).Shuffle(cases);
        var chosen = -1;
        var selecting = new Thread(() => chosen = Go.Select(cases));
        selecting.Start();
        Wait.For(() => Array.TrueForAll(chans, chan => !chan.Receivers.IsEmpty && !chan.Senders.IsEmpty), "the wait");
        Assert.That(chans[count / 2].TrySend(9), "It waits to receive there, and does not meet its own send.");
        selecting.Join();
        Assert.That(cases[chosen].Value, Is.EqualTo(9));
        Assert.That(chans, Has.All.Matches<Chan<int>>(chan => chan.Receivers.IsEmpty && chan.Senders.IsEmpty));
    });

    [Test]
    public void SelectsWithManyChannelsInCommonDoNotDeadlock([Values(4, 20)] int count)
    {
        const int Rounds = 2_000;
        var chans = Enumerable.Range(0, count).Select(_ => new Chan<int>()).ToArray();
        var received = new int[Rounds];
        Twins.WithMaxProcs(2, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var sender = Spawn.Start(Send(Entry.Spawn));
            var receiver = Spawn.Start(Receive(Entry.Spawn));
            await sender.Join__goroutine();
            await receiver.Join__goroutine();
        }));
        Assert.That(received, Is.All.EqualTo(1));

        async GoTask Send(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var cases = Array.ConvertAll(chans, chan => SelectCase.Send(chan, 0));
            for (var i = 0; i < Rounds; i++)
            {
                Array.ForEach(cases, one => one.Value = i);
                await Go.Select__goroutine(cases);
            }
        }

        async GoTask Receive(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var cases = Array.ConvertAll(chans, chan => SelectCase.Receive(chan));
            Array.Reverse(cases);
            for (var i = 0; i < Rounds; i++)
                received[cases[await Go.Select__goroutine(cases)].Value]++;
        }
    }

    [Test]
    public void SelectsThatTakeTheSameLatchesInOtherOrdersDoNotDeadlock([Values(4, 20)] int count) => Patience.Run(() =>
    {
        var chans = Enumerable.Range(0, count).Select(_ => new Chan<int>()).ToArray();
        var other = new Thread(() => Look(Array.ConvertAll(chans, chan => SelectCase.Receive(chan)))) { IsBackground = true };
        other.Start();
        Look(Array.ConvertAll(chans.Reverse().ToArray(), chan => SelectCase.Receive(chan)));
        other.Join();

        static void Look(SelectCase<int>[] cases)
        {
            for (var i = 0; i < 100_000; i++)
                Assert.That(Go.TrySelect(cases) == -1);
        }
    });

    [Test]
    public void ReadyCasesAreChosenEquallyOften()
    {
        const int Rounds = 10_000;
        var chans = Enumerable.Range(0, 500).Select(_ => new Chan<int>(1)).ToArray();
        var cases = Array.ConvertAll(chans, chan => SelectCase.Receive(chan));
        var first = 0;
        for (var i = 0; i < Rounds; i++)
        {
            chans[3].TrySend(1);
            chans[400].TrySend(1);
            if (Go.Select(cases) == 3)
                first++;
        }

        // Ten standard deviations around the mean.
        Assert.That(first, Is.InRange((Rounds / 2) - 500, (Rounds / 2) + 500));
    }
}
