using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// A pair that takes long turns and a pair that takes short ones share one P: neither does many times the work of the other.
/// </summary>
public static partial class A34_HogsAndLightGoroutinesShare
{
    private const int Factor = 20;

    [Test]
    public static void NeitherPairStarves([AllModes] Mode mode) => mode.Run(Run);

    [Goroutine]
    private static void Run()
    {
        var procs = Go.MaxProcs;
        Go.MaxProcs = 1;
        var done = new Chan<int>();
        var hogs = new Pair(1_000_000);
        var light = new Pair(1_000);
        var all = new List<Goroutine>();
        for (var i = 0; i < 2; i++)
        {
            all.Add(Go.Run(TakeTurns, hogs, done).As($"hog {i}"));
            all.Add(Go.Run(TakeTurns, light, done).As($"light {i}"));
        }

        hogs.Token.Send(0);
        light.Token.Send(0);
        // A busy machine may give the process little of 100 ms, less than each pair's slice.
        var start = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - start < TimeSpan.FromMilliseconds(100))
            Go.Sleep(100);
        var (heavy, quick) = (Volatile.Read(ref hogs.Increments), Volatile.Read(ref light.Increments));
        done.Close();
        foreach (var goroutine in all)
            goroutine.Join();
        Go.MaxProcs = procs;
        Assert.That(heavy, Is.LessThan(quick * Factor).And.GreaterThan(quick / Factor));
    }

    [Goroutine]
    private static void TakeTurns(Pair pair, Chan<int> done)
    {
        while (true)
        {
            switch (Go.Select(Case.Receive(done, out _), Case.Receive(pair.Token, out var token)))
            {
                case 0:
                    return;
                default:
                    for (var i = 0; i < pair.TurnLength; i++)
                        Volatile.Write(ref pair.Increments, pair.Increments + 1);
                    if (Go.Select(Case.Receive(done, out _), Case.Send(pair.Token, token)) == 0)
                        return;
                    break;
            }
        }
    }

    private sealed class Pair(int turnLength)
    {
        public readonly Chan<int> Token = new();
        public readonly int TurnLength = turnLength;
        public long Increments;
    }
}
