using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A select with a default takes it while nobody is there, and meets whoever waits, for values of every size.</summary>
public static partial class A09_PollingMeetsWaiting
{
    private static readonly Guid Id = new("6b0a3c4e-5d1f-4f0e-9a8b-7c6d5e4f3a2b");

    [Test]
    public static void Bytes([AllModes] Mode mode, [Values(0, 1)] int capacity) => mode.Run(Meet<byte>, (capacity, (byte)200));

    [Test]
    public static void Numbers([AllModes] Mode mode, [Values(0, 1)] int capacity) => mode.Run(Meet<long>, (capacity, long.MinValue));

    [Test]
    public static void References([AllModes] Mode mode, [Values(0, 1)] int capacity) => mode.Run(Meet<string>, (capacity, "text"));

    [Test]
    public static void LargeValues([AllModes] Mode mode, [Values(0, 1)] int capacity) =>
        mode.Run(Meet<(Guid, string, Guid, int)>, (capacity, (Id, "text", Id, 42)));

    [Goroutine]
    private static void Meet<T>((int Capacity, T Value) given)
    {
        var channel = new Chan<T>(given.Capacity);
        Assert.That(Go.TrySelect(Case.Receive(channel)), Is.EqualTo(-1), "nothing to receive");

        var receiver = Go.Run(ReceiveOne, channel).As("receiver");
        while (Go.TrySelect(Case.Send(channel, given.Value)) != 0)
            Go.Yield();
        Assert.That(receiver.Join(), Is.EqualTo(given.Value));

        var sender = Go.Run(SendOne, channel, given.Value).As("sender");
        T received;
        while (Go.TrySelect(Case.Receive(channel, out received)) != 0)
            Go.Yield();
        Assert.That(received, Is.EqualTo(given.Value));
        sender.Join();
        Assert.That(Go.TrySelect(Case.Receive(channel)), Is.EqualTo(-1), "nothing left");
    }

    [Goroutine]
    private static T ReceiveOne<T>(Chan<T> channel) => channel.Receive();

    [Goroutine]
    private static void SendOne<T>(Chan<T> channel, T value) => channel.Send(value);
}
