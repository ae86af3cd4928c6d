using System.Threading.Channels;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>What a closed channel gives: first what is left in it, then the default value, at once and for ever.</summary>
public static partial class A07_ClosedChannels
{
    private const int Rounds = 10;

    [Test]
    public static void ClosedUnbufferedChannelIsDrainedAtOnce([AllModes] Mode mode) => mode.Run(ReceiveFromUnbuffered);

    [Test]
    public static void ClosedBufferedChannelGivesItsValueFirst([AllModes] Mode mode) => mode.Run(ReceiveFromBuffered);

    [Test]
    public static void SendsToAClosedChannelThrow([AllModes] Mode mode) => mode.Run(SendToClosed);

    [Test]
    public static void OnlyAnOpenChannelCanBeClosed([AllModes] Mode mode) => mode.Run(CloseAgain);

    [Goroutine]
    private static void ReceiveFromUnbuffered()
    {
        var channel = new Chan<int>();
        channel.Close();
        ExpectDrained(channel);
    }

    [Goroutine]
    private static void ReceiveFromBuffered()
    {
        for (var way = 0; way < 5; way++)
        {
            var channel = new Chan<int>(2);
            channel.Send(7);
            channel.Close();
            Assert.That(ReceiveIn(way, channel), Is.EqualTo((7, true)), $"way {way}");
            ExpectDrained(channel);
        }
    }

    [Goroutine]
    private static void ExpectDrained(Chan<int> channel)
    {
        for (var round = 0; round < Rounds; round++)
        {
            for (var way = 0; way < 5; way++)
                Assert.That(ReceiveIn(way, channel), Is.EqualTo((0, false)), $"way {way}, round {round}");
            foreach (var value in channel)
                Assert.Fail($"{value} from a drained channel");
        }
    }

    /// <summary>Receives in one of the ways there are. The short form does not tell a closed channel: 0 stands for it.</summary>
    [Goroutine]
    private static (int Value, bool Open) ReceiveIn(int way, Chan<int> channel)
    {
        switch (way)
        {
            case 0:
                var received = channel.Receive();
                return (received, received != 0);
            case 1:
                var isOpen = channel.Receive(out var value);
                return (value, isOpen);
            case 2:
                Assert.That(channel.TryReceive(out value, out isOpen), Is.EqualTo(isOpen), "a value, or the end");
                return (value, isOpen);
            case 3:
                Assert.That(Go.Select(Case.Receive(channel, out value, out isOpen)), Is.Zero);
                return (value, isOpen);
            default:
                Assert.That(Go.TrySelect(Case.Receive(channel, out value, out isOpen)), Is.Zero);
                return (value, isOpen);
        }
    }

    [Goroutine]
    private static void SendToClosed()
    {
        foreach (var capacity in (int[])[0, 2])
        {
            var channel = new Chan<int>(capacity);
            channel.Close();
            for (var way = 0; way < 4; way++)
            {
                var thrown = false;
                try
                {
                    SendIn(way, channel);
                }
                catch (ChannelClosedException)
                {
                    thrown = true;
                }

                Assert.That(thrown, Is.True, $"way {way}, capacity {capacity}");
            }
        }
    }

    [Goroutine]
    private static void SendIn(int way, Chan<int> channel)
    {
        switch (way)
        {
            case 0:
                channel.Send(1);
                break;
            case 1:
                channel.TrySend(1);
                break;
            case 2:
                Go.Select(Case.Send(channel, 1));
                break;
            case 3:
                Go.TrySelect(Case.Send(channel, 1));
                break;
        }
    }

    [Goroutine]
    private static void CloseAgain()
    {
        var channel = new Chan<int>(2);
        channel.Close();
        Assert.That(channel.Close, Throws.TypeOf<ChannelClosedException>());
        Assert.That(Chan<int>.Never.Close, Throws.InvalidOperationException);
    }
}
