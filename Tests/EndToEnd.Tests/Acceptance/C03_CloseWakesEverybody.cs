using System.Threading.Channels;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A close wakes everybody who waits: receivers with the default value, senders with an exception, in a select or not.</summary>
public static partial class C03_CloseWakesEverybody
{
    private const int Waiters = 20;

    [Test]
    public static void ReceiversGetTheDefault([AllModes] Mode mode, [Values(0, 2)] int capacity) => mode.Run(CloseUnderReceivers, capacity);

    [Test]
    public static void SendersGetAnException([AllModes] Mode mode, [Values(0, 2)] int capacity) => mode.Run(CloseUnderSenders, capacity);

    [Goroutine]
    private static void CloseUnderReceivers(int capacity)
    {
        var (channel, idle) = (new Chan<string>(capacity), new Chan<int>());
        var plain = new List<Goroutine<(string?, bool)>>();
        var selecting = new List<Goroutine<(int, string, bool)>>();
        for (var i = 0; i < Waiters; i++)
        {
            plain.Add(Go.Run(ReceiveOpen, channel).As($"receiver {i}"));
            selecting.Add(Go.Run(SelectReceive, channel, idle).As($"selecting receiver {i}"));
        }

        foreach (var goroutine in plain)
            goroutine.WaitUntilItWaits(WaitReason.ChanReceive);
        foreach (var goroutine in selecting)
            goroutine.WaitUntilItWaits(WaitReason.Select);
        channel.Close();
        foreach (var goroutine in plain)
            Assert.That(goroutine.Join(), Is.EqualTo(((string?)null, false)));
        foreach (var goroutine in selecting)
            Assert.That(goroutine.Join(), Is.EqualTo((1, (string?)null, false)));
        Assert.That(idle.TrySend(1), Is.False, "The selects have left their other channel.");
    }

    [Goroutine]
    private static void CloseUnderSenders(int capacity)
    {
        var (channel, idle) = (new Chan<int>(capacity), new Chan<int>());
        for (var i = 0; i < capacity; i++)
            channel.Send(i);
        var plain = new List<Goroutine<bool>>();
        var selecting = new List<Goroutine<bool>>();
        for (var i = 0; i < Waiters; i++)
        {
            plain.Add(Go.Run(IsRefused, channel).As($"sender {i}"));
            selecting.Add(Go.Run(IsRefusedInSelect, channel, idle).As($"selecting sender {i}"));
        }

        foreach (var goroutine in plain)
            goroutine.WaitUntilItWaits(WaitReason.ChanSend);
        foreach (var goroutine in selecting)
            goroutine.WaitUntilItWaits(WaitReason.Select);
        channel.Close();
        foreach (var goroutine in plain)
            Assert.That(goroutine.Join(), Is.True);
        foreach (var goroutine in selecting)
            Assert.That(goroutine.Join(), Is.True);
        Assert.That(idle.TrySend(1), Is.False, "The selects have left their other channel.");
        for (var i = 0; i < capacity; i++)
            Assert.That(channel.Receive(), Is.EqualTo(i), "What was in the channel is still there, and nothing else.");
        Assert.That(channel.Receive(out _), Is.False);
    }

    [Goroutine]
    private static (string? Value, bool Open) ReceiveOpen(Chan<string> channel)
    {
        var open = channel.Receive(out var value);
        return (value, open);
    }

    [Goroutine]
    private static (int Chosen, string Value, bool Open) SelectReceive(Chan<string> channel, Chan<int> idle)
    {
        var chosen = Go.Select(Case.Receive(idle), Case.Receive(channel, out var value, out var open));
        return (chosen, value, open);
    }

    [Goroutine]
    private static bool IsRefused(Chan<int> channel)
    {
        try
        {
            channel.Send(-1);
            return false;
        }
        catch (ChannelClosedException)
        {
            return true;
        }
    }

    [Goroutine]
    private static bool IsRefusedInSelect(Chan<int> channel, Chan<int> idle)
    {
        try
        {
            Go.Select(Case.Receive(idle), Case.Send(channel, -1));
            return false;
        }
        catch (ChannelClosedException)
        {
            return true;
        }
    }
}
