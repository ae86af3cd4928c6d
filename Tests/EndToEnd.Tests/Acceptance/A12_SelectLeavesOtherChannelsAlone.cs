using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A select that is over has left the queues of all its channels: no value goes to it any more.</summary>
public static partial class A12_SelectLeavesOtherChannelsAlone
{
    private const int Rounds = 100;

    [Test]
    public static void ValueGoesToTheReceiverThatStillWaits([AllModes] Mode mode) => mode.Run(Run);

    [Goroutine]
    private static void Run()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (c1, c2, c3) = (new Chan<bool>(), new Chan<bool>(), new Chan<bool>());
            var plain = Go.Run(() => c1.Receive()).As("plain receiver");
            var selecting = Go.Run(SelectThenReceive, c1, c2, c3).As("selecting");
            Go.Run(() => c2.Send(true)).As("sender");
            c3.Receive();
            c1.Send(true);
            c1.Send(true);
            Assert.That(plain.Join(), Is.True);
            Assert.That(selecting.Join(), Is.EqualTo(1));
        }
    }

    [Goroutine]
    private static int SelectThenReceive(Chan<bool> c1, Chan<bool> c2, Chan<bool> c3)
    {
        var chosen = Go.Select(Case.Receive(c1), Case.Receive(c2));
        c3.Send(true);
        c1.Receive();
        return chosen;
    }
}
