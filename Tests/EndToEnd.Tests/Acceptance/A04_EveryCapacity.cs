using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>What a channel does when it is empty, full or closed, the same for every capacity.</summary>
public static partial class A04_EveryCapacity
{
    private const int Most = 20;
    private const int MostByHand = 199;

    private static readonly Mode OnFour = new(Form.Twin, Stress.None, MaxProcs: 4);

    [Test]
    public static void EmptyChannelsKeepReceiversWaiting([AllModes] Mode mode) => Run(mode, ReceiveFromEmpty);

    [Test]
    public static void FullChannelsKeepSendersWaiting([AllModes] Mode mode) => Run(mode, SendToFull);

    [Test]
    public static void ClosedChannelsGiveWhatIsInThemFirst([AllModes] Mode mode) => Run(mode, DrainClosed);

    [Test]
    public static void ClosingReleasesAReceiver([AllModes] Mode mode) => Run(mode, CloseUnderReceiver);

    [Test]
    public static void ValuesStayInOrder([AllModes] Mode mode) => Run(mode, SendInOrder);

    [Test]
    public static void EveryValueArrivesOnceFromEachSender([AllModes] Mode mode) => Run(mode, mode.IsFast ? CountAll : CountSome);

    [Test]
    public static void AllOfItOnFourProcessors()
    {
        foreach (var part in (Action<int>[])[ReceiveFromEmpty, SendToFull, DrainClosed, CloseUnderReceiver, SendInOrder, CountAll])
            Run(OnFour, part);
    }

    [Test]
    [Explicit("Takes long: ten times as many capacities.")]
    public static void AllOfItForManyMoreCapacities()
    {
        foreach (var part in (Action<int>[])[ReceiveFromEmpty, SendToFull, DrainClosed, CloseUnderReceiver, SendInOrder, CountAll])
        {
            for (var capacity = 0; capacity <= MostByHand; capacity++)
                OnFour.Run(part, capacity);
        }
    }

    private static void Run(Mode mode, Action<int> part)
    {
        for (var capacity = 0; capacity <= Most; capacity++)
            mode.Run(part, capacity);
    }

    [Goroutine]
    private static void ReceiveFromEmpty(int capacity)
    {
        var channel = new Chan<int>(capacity);
        Assert.That((channel.Count, channel.Capacity), Is.EqualTo((0, capacity)));
        var plain = Go.Run(() => channel.Receive()).As("receiver");
        var telling = Go.Run(ReceiveOpen, channel).As("receiver that tells");
        plain.WaitUntilItWaits(WaitReason.ChanReceive);
        telling.WaitUntilItWaits(WaitReason.ChanReceive);
        Assert.That(channel.TryReceive(out _), Is.False);
        Assert.That(Go.TrySelect(Case.Receive(channel)), Is.EqualTo(-1));
        channel.Send(5);
        channel.Send(5);
        Assert.That((plain.Join(), telling.Join()), Is.EqualTo((5, (5, true))));
    }

    [Goroutine]
    private static void SendToFull(int capacity)
    {
        var channel = new Chan<int>(capacity);
        for (var i = 0; i < capacity; i++)
            channel.Send(i);
        Assert.That((channel.Count, channel.Capacity), Is.EqualTo((capacity, capacity)));
        var sender = Go.Run(() => channel.Send(capacity)).As("sender");
        sender.WaitUntilItWaits(WaitReason.ChanSend);
        Assert.That(channel.TrySend(-1), Is.False);
        Assert.That(Go.TrySelect(Case.Send(channel, -1)), Is.EqualTo(-1));
        Assert.That(channel.Receive(), Is.Zero, "the one that went in first");
        sender.Join();
        for (var i = 1; i <= capacity; i++)
            Assert.That(channel.Receive(), Is.EqualTo(i));
    }

    [Goroutine]
    private static void DrainClosed(int capacity)
    {
        var channel = new Chan<int>(capacity);
        for (var i = 0; i < capacity; i++)
            channel.Send(i + 1);
        channel.Close();
        for (var i = 0; i < capacity; i++)
            Assert.That(channel.Receive(), Is.EqualTo(i + 1));
        for (var i = 0; i < 3; i++)
        {
            Assert.That(channel.Receive(), Is.Zero);
            Assert.That(channel.Receive(out var value), Is.False);
            Assert.That(value, Is.Zero);
        }
    }

    [Goroutine]
    private static void CloseUnderReceiver(int capacity)
    {
        var channel = new Chan<int>(capacity);
        var receiver = Go.Run(ReceiveOpen, channel).As("receiver");
        receiver.WaitUntilItWaits(WaitReason.ChanReceive);
        channel.Close();
        Assert.That(receiver.Join(), Is.EqualTo((0, false)));
    }

    [Goroutine]
    private static void SendInOrder(int capacity)
    {
        var channel = new Chan<int>(capacity);
        for (var time = 0; time < 2; time++)
        {
            var sender = Go.Run(SendAll, channel, 100).As("sender");
            for (var i = 0; i < 100; i++)
                Assert.That(channel.Receive(), Is.EqualTo(i));
            sender.Join();
        }
    }

    [Goroutine]
    private static void CountAll(int capacity) => Count((capacity, 1_000));

    [Goroutine]
    private static void CountSome(int capacity) => Count((capacity, 50));

    [Goroutine]
    private static void Count((int Capacity, int Values) given)
    {
        const int Sides = 4;
        var channel = new Chan<int>(given.Capacity);
        var senders = new List<Goroutine>();
        var receivers = new List<Goroutine<int[]>>();
        for (var i = 0; i < Sides; i++)
        {
            senders.Add(Go.Run(SendAll, channel, given.Values).As($"sender {i}"));
            receivers.Add(Go.Run(CountReceived, channel, given.Values).As($"receiver {i}"));
        }

        var counts = new int[given.Values];
        foreach (var receiver in receivers)
        {
            var received = receiver.Join();
            for (var i = 0; i < counts.Length; i++)
                counts[i] += received[i];
        }

        foreach (var sender in senders)
            sender.Join();
        Assert.That(counts, Is.All.EqualTo(Sides));
        Assert.That((channel.Count, channel.Capacity), Is.EqualTo((0, given.Capacity)));
    }

    [Goroutine]
    private static void SendAll(Chan<int> channel, int count)
    {
        for (var i = 0; i < count; i++)
            channel.Send(i);
    }

    [Goroutine]
    private static int[] CountReceived(Chan<int> channel, int count)
    {
        var counts = new int[count];
        for (var i = 0; i < count; i++)
            counts[channel.Receive()]++;
        return counts;
    }

    [Goroutine]
    private static (int Value, bool Open) ReceiveOpen(Chan<int> channel)
    {
        var open = channel.Receive(out var value);
        return (value, open);
    }
}
