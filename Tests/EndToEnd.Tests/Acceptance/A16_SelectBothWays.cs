using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A select may send to and receive from one channel; it never meets itself.</summary>
public static partial class A16_SelectBothWays
{
    private const int Rounds = 1_000;

    [Test]
    public static void TwoGoroutinesSwapValues([AllModes] Mode mode, [Values(0, 10)] int capacity) => mode.Run(Run, capacity);

    [Goroutine]
    private static void Run(int capacity)
    {
        var channel = new Chan<int>(capacity);
        var zero = Go.Run(Swap, channel, 0).As("zero");
        var one = Go.Run(Swap, channel, 1).As("one");
        var ownValues = zero.Join() + one.Join();
        if (capacity == 0)
            Assert.That(ownValues, Is.Zero);
    }

    [Goroutine]
    private static int Swap(Chan<int> channel, int own)
    {
        var ownValues = 0;
        for (var round = 0; round < Rounds; round++)
        {
            int received;
            bool isReceive;
            if (round % 2 == 0)
                isReceive = Go.Select(Case.Send(channel, own), Case.Receive(channel, out received)) == 1;
            else
                isReceive = Go.Select(Case.Receive(channel, out received), Case.Send(channel, own)) == 0;
            if (isReceive && received == own)
                ownValues++;
        }

        return ownValues;
    }
}
