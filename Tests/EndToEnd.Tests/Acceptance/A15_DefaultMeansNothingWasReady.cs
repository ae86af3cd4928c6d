using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A select looks at all its channels at one instant: while one of them is ready, the default is not taken.</summary>
public static partial class A15_DefaultMeansNothingWasReady
{
    [Test]
    public static void DefaultIsNotTakenWhileReadinessMovesFromOneChannelToAnother([AllModes] Mode mode, [Values] bool closes) =>
        mode.Run(MoveReadiness, (mode.IsFast ? 100_000 : 2_000, closes));

    [Goroutine]
    private static void MoveReadiness((int Rounds, bool Closes) given)
    {
        for (var round = 0; round < given.Rounds; round++)
        {
            var first = new Chan<int>(1);
            var second = new Chan<int>(1);
            first.Send(1);
            var selecting = Go.Run(() => Go.TrySelect(Case.Receive(first), Case.Receive(second)));
            if (given.Closes)
                second.Close();
            else
                second.Send(1);
            first.TryReceive(out _);
            Assert.That(selecting.Join(), Is.AnyOf(0, 1), $"round {round}");
        }
    }
}
