using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>What was written, to plain variables, before an operation is seen after the operation that it comes before.</summary>
public static partial class C13_ChannelsOrderMemory
{
    [Test]
    public static void ASendComesBeforeItsReceive([AllModes] Mode mode, [Values(0, 1)] int capacity) =>
        mode.Run(WriteThenSend, (capacity, Rounds(mode)));

    [Test]
    public static void ACloseComesBeforeAReceiveThatSeesIt([AllModes] Mode mode) => mode.Run(WriteThenClose, Rounds(mode));

    [Test]
    public static void WithoutCapacityAReceiveComesBeforeItsSendReturns([AllModes] Mode mode) => mode.Run(WriteThenReceive, Rounds(mode));

    [Test]
    public static void AReceiveComesBeforeTheSendThatNeedsItsPlaceReturns([AllModes] Mode mode, [Values(1, 3)] int capacity) =>
        mode.Run(SendIntoFreedPlaces, (capacity, Rounds(mode)));

    [Test]
    public static void AChannelOfCapacityOneIsALock([AllModes] Mode mode) => mode.Run(CountUnderLock, Rounds(mode));

    private static int Rounds(Mode mode) => mode.IsFast ? 5_000 : 500;

    [Goroutine]
    private static void WriteThenSend((int Capacity, int Rounds) given)
    {
        var (channel, data) = (new Chan<int>(given.Capacity), new int[given.Rounds]);
        var sender = Go.Run(() =>
        {
            for (var i = 0; i < given.Rounds; i++)
            {
                data[i] = i + 1;
                channel.Send(i);
            }
        });
        for (var i = 0; i < given.Rounds; i++)
            Assert.That(data[channel.Receive()], Is.EqualTo(i + 1));
        sender.Join();
    }

    [Goroutine]
    private static void WriteThenClose(int rounds)
    {
        for (var round = 1; round <= rounds; round++)
        {
            var (channel, data) = (new Chan<int>(), new int[1]);
            var closing = Go.Run(WriteAndClose, channel, data, round);
            Assert.That(channel.Receive(out _), Is.False);
            Assert.That(data[0], Is.EqualTo(round));
            closing.Join();
        }
    }

    [Goroutine]
    private static void WriteAndClose(Chan<int> channel, int[] data, int value)
    {
        data[0] = value;
        channel.Close();
    }

    [Goroutine]
    private static void WriteThenReceive(int rounds)
    {
        var (channel, data) = (new Chan<int>(), new int[rounds]);
        var receiver = Go.Run(() =>
        {
            for (var i = 0; i < rounds; i++)
            {
                data[i] = i + 1;
                channel.Receive();
            }
        });
        for (var i = 0; i < rounds; i++)
        {
            channel.Send(0);
            Assert.That(data[i], Is.EqualTo(i + 1));
        }

        receiver.Join();
    }

    [Goroutine]
    private static void SendIntoFreedPlaces((int Capacity, int Rounds) given)
    {
        var (channel, data) = (new Chan<int>(given.Capacity), new int[given.Rounds]);
        var receiver = Go.Run(() =>
        {
            for (var i = 0; i < given.Rounds; i++)
            {
                data[i] = i + 1;
                channel.Receive();
            }
        });
        for (var i = 0; i < given.Rounds; i++)
        {
            channel.Send(0);
            if (i >= given.Capacity)
                Assert.That(data[i - given.Capacity], Is.EqualTo(i - given.Capacity + 1));
        }

        receiver.Join();
    }

    [Goroutine]
    private static void CountUnderLock(int rounds)
    {
        var (place, count) = (new Chan<int>(1), new int[1]);
        var all = new List<Goroutine>();
        for (var i = 0; i < 4; i++)
        {
            all.Add(Go.Run(() =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    place.Send(0);
                    count[0]++;
                    place.Receive();
                }
            }));
        }

        foreach (var goroutine in all)
            goroutine.Join();
        Assert.That(count[0], Is.EqualTo(4 * rounds));
    }
}
