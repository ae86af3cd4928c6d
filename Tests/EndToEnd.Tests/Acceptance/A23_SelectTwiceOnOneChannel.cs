using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// A select that waits for one channel twice and is woken by another leaves the queue with both: the receiver behind it gets the value.
/// </summary>
public static partial class A23_SelectTwiceOnOneChannel
{
    private const int Rounds = 100;

    [Test]
    public static void TheReceiverBehindItIsServed([AllModes] Mode mode) => mode.Run(Run);

    [Goroutine]
    private static void Run()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (c, d, e) = (new Chan<int>(), new Chan<int>(), new Chan<int>());
            var selecting = Go.Run(() =>
            {
                var chosen = Go.Select(Case.Receive(c), Case.Receive(c), Case.Receive(d));
                e.Send(9);
                return chosen;
            }).As("selecting");
            selecting.WaitUntilItWaits(WaitReason.Select);
            var receiver = Go.Run(() => c.Receive()).As("receiver");
            receiver.WaitUntilItWaits(WaitReason.ChanReceive);
            d.Send(7);
            Assert.That(e.Receive(), Is.EqualTo(9));
            c.Send(8);
            Assert.That((selecting.Join(), receiver.Join()), Is.EqualTo((2, 8)));
        }
    }
}
