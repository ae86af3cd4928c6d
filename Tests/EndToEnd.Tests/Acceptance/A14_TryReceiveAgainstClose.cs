using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// A channel with a value that is closed is ready all the time: a receive that does not wait succeeds, before, while and after it is
/// closed.
/// </summary>
public static partial class A14_TryReceiveAgainstClose
{
    [Test]
    public static void OneGetsTheValueAndTheOtherTheEnd([AllModes] Mode mode, [Values] bool selects) =>
        mode.Run(Run, (mode.IsFast ? 10_000 : 1_000, selects));

    [Goroutine]
    private static void Run((int Rounds, bool Selects) given)
    {
        for (var round = 0; round < given.Rounds; round++)
        {
            var channel = new Chan<int>(1);
            channel.Send(1);
            var receiver = given.Selects ? Go.Run(SelectNow, channel) : Go.Run(ReceiveNow, channel);
            channel.Close();
            var here = channel.Receive();
            var (isReady, there) = receiver.Join();
            Assert.That(isReady, Is.True, $"round {round}");
            Assert.That(here + there, Is.EqualTo(1), $"round {round}: one value");
        }
    }

    [Goroutine]
    private static (bool IsReady, int Value) ReceiveNow(Chan<int> channel) =>
        (channel.TryReceive(out var value, out var open) || !open, value);

    [Goroutine]
    private static (bool IsReady, int Value) SelectNow(Chan<int> channel) =>
        (Go.TrySelect(Case.Receive(channel, out var value)) == 0, value);
}
