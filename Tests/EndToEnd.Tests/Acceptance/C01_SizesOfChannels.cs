using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>Any capacity that is not negative, any type of value: also one without content, and one that is large.</summary>
public static partial class C01_SizesOfChannels
{
    private const int Values = 100;

    [Test]
    public static void NegativeCapacityThrows([AllModes] Mode mode) => mode.Run(MakeNegative);

    [Test]
    public static void ValuesWithoutContent([AllModes] Mode mode, [Values(0, 3)] int capacity) =>
        mode.Run(PassOn<Empty>, (capacity, default(Empty)));

    [Test]
    public static void LargeValues([AllModes] Mode mode, [Values(0, 3)] int capacity) =>
        mode.Run(PassOn<Large>, (capacity, new Large(1, "two", 3, new decimal(4), new object(), Guid.Empty, (7, 8, 9))));

    [Goroutine]
    private static void MakeNegative() =>
        Assert.That(
            () => new Chan<int>(-1),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("capacity"));

    [Goroutine]
    private static void PassOn<T>((int Capacity, T Value) given)
    {
        var channel = new Chan<T>(given.Capacity);
        Assert.That((channel.Count, channel.Capacity), Is.EqualTo((0, given.Capacity)));
        var sender = Go.Run(SendAll, channel, given.Value);
        var count = 0;
        foreach (var value in channel)
        {
            Assert.That(value, Is.EqualTo(given.Value));
            count++;
        }

        sender.Join();
        Assert.That(count, Is.EqualTo(Values));
    }

    [Goroutine]
    private static void SendAll<T>(Chan<T> channel, T value)
    {
        for (var i = 0; i < Values; i++)
            channel.Send(value);
        channel.Close();
    }

    private readonly record struct Empty;

    private readonly record struct Large(
        long First, string Second, double Third, decimal Fourth, object Fifth, Guid Sixth, (int, int, int) Seventh);
}
