using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>As many goroutines as Ps spin in turn, without ever giving way by themselves: each comes to its turns.</summary>
public static partial class A26_SpinningGoroutinesAllRun
{
    private const int Spinners = 4;
    private const int Turns = 3;
    private const int Tries = 10;

    [Test]
    public static void EverySpinnerComesToItsTurns([AllModes] Mode mode) => mode.Run(Run);

    [Goroutine]
    private static void Run()
    {
        var procs = Go.MaxProcs;
        Go.MaxProcs = Spinners;
        for (var i = 0; i < Tries; i++)
        {
            var ring = new Ring();
            var spinners = new List<Goroutine>();
            for (var p = 0; p < Spinners; p++)
                spinners.Add(Go.Run(Spin, ring, p).As($"spinner {p}"));
            foreach (var spinner in spinners)
                spinner.Join();
            Assert.That(ring.Turn, Is.EqualTo(Spinners * Turns));
        }

        Go.MaxProcs = procs;
    }

    [Goroutine]
    private static void Spin(Ring ring, int position)
    {
        for (var i = 0; i < Turns; i++)
        {
            while (Volatile.Read(ref ring.Turn) != (Spinners * i) + position)
            {
            }

            Volatile.Write(ref ring.Turn, (Spinners * i) + position + 1);
        }
    }

    private sealed class Ring
    {
        public int Turn;
    }
}
