using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>Two goroutines that wait for each other in a loop that only calls a function both come on, even on one processor.</summary>
public static partial class A29_SpinningTakesTurns
{
    private const int Rounds = 5;

    [Test]
    public static void TwoSpinnersAlternate([AllModes] Mode mode) => mode.Run(Run);

    [Goroutine]
    private static void Run()
    {
        var turn = new Turn();
        var even = Go.Run(Alternate, turn, 0).As("even");
        var odd = Go.Run(Alternate, turn, 1).As("odd");
        even.Join();
        odd.Join();
        Assert.That(turn.Number, Is.EqualTo(2 * Rounds));
    }

    [Goroutine]
    private static void Alternate(Turn turn, int parity)
    {
        for (var round = 0; round < Rounds; round++)
        {
            while (!IsTurnOf(turn, parity))
            {
            }

            Interlocked.Increment(ref turn.Number);
        }
    }

    private static bool IsTurnOf(Turn turn, int parity) => Volatile.Read(ref turn.Number) % 2 == parity;

    private sealed class Turn
    {
        public int Number;
    }
}
