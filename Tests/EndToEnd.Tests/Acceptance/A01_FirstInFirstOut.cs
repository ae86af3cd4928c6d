using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A channel serves values and waiting receivers in order.</summary>
public static partial class A01_FirstInFirstOut
{
    private const int Count = 10;

    [Test]
    public static void BufferedValuesComeOutInTheOrderTheyWentIn([AllModes] Mode mode) => mode.Run(SendThenReceive);

    [Test]
    public static void ReceiversWaitingForOneChannelAreServedInTurn([AllModes] Mode mode) => mode.Run(SendToAChain);

    [Goroutine]
    private static void SendThenReceive()
    {
        var channel = new Chan<int>(Count);
        for (var i = 0; i < Count; i++)
            channel.Send(i);
        for (var i = 0; i < Count; i++)
            Assert.That(channel.Receive(), Is.EqualTo(i));
    }

    [Goroutine]
    private static void SendToAChain()
    {
        var channel = new Chan<int>();
        var start = new Chan<int>();
        var input = start;
        var links = new List<Goroutine<int>>();
        for (var i = 0; i < Count; i++)
        {
            var output = new Chan<int>();
            links.Add(Go.Run(ReceiveInTurn, channel, input, output).As($"link {i}"));
            input = output;
        }

        start.Send(0);
        for (var i = 0; i < Count; i++)
            channel.Send(i);
        input.Receive();
        for (var i = 0; i < Count; i++)
            Assert.That(links[i].Join(), Is.EqualTo(i));
    }

    [Goroutine]
    private static int ReceiveInTurn(Chan<int> channel, Chan<int> input, Chan<int> output)
    {
        input.Receive();
        var value = channel.Receive();
        output.Send(1);
        return value;
    }
}
