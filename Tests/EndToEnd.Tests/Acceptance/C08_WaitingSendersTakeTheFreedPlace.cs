using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// Senders that wait are served in turn. A receive from a full channel moves the value of the first of them in, at the end, in the same
/// instant: the channel stays full, and who comes later does not get ahead.
/// </summary>
public static partial class C08_WaitingSendersTakeTheFreedPlace
{
    private const int Senders = 10;

    [Test]
    public static void TheChannelStaysFullAndInOrder([AllModes] Mode mode, [Values(0, 1, 3)] int capacity) => mode.Run(Run, capacity);

    [Goroutine]
    private static void Run(int capacity)
    {
        var channel = new Chan<int>(capacity);
        for (var i = 0; i < capacity; i++)
            channel.Send(i);
        var senders = new List<Goroutine>();
        for (var i = 0; i < Senders; i++)
        {
            var sender = i % 2 == 0 ? Go.Run(SendOne, channel, capacity + i) : Go.Run(SelectOne, channel, capacity + i);
            sender.As($"sender {i}").WaitUntilItWaits(i % 2 == 0 ? WaitReason.ChanSend : WaitReason.Select);
            senders.Add(sender);
        }

        for (var i = 0; i < Senders; i++)
        {
            Assert.That(channel.Receive(), Is.EqualTo(i));
            Assert.That(channel.Count, Is.EqualTo(capacity));
            Assert.That(channel.TrySend(-1), Is.False, "Nobody gets ahead of those who wait.");
            senders[i].Join();
        }

        for (var i = 0; i < capacity; i++)
            Assert.That(channel.Receive(), Is.EqualTo(Senders + i));
        Assert.That(channel.TryReceive(out _), Is.False);
    }

    [Goroutine]
    private static void SendOne(Chan<int> channel, int value) => channel.Send(value);

    [Goroutine]
    private static void SelectOne(Chan<int> channel, int value) => Go.Select(Case.Send(channel, value), Case.Receive(Chan<int>.Never));
}
