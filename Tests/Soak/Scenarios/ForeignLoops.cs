using System.Diagnostics;

namespace GoroutineGen.Soak.Scenarios;

/// <summary>
/// Code that computes for up to 40 ms, or waits for what its own P holds, and never comes to a check, so that its P is replaced when others
/// wait.
/// </summary>
internal static partial class ForeignLoops
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var goroutines = dice.Between(1, 6);
        var ends = round.Open("foreign loops", goroutines);
        var computing = new Sync.WaitGroup();
        computing.Add(goroutines);
        for (var i = 0; i < goroutines; i++)
            Go.Run(Compute, new Computation(ends, i, dice.Between(0, 40)), computing, dice.Split());
        computing.Wait();
    }

    [Goroutine]
    private static void Compute(Computation computation, Sync.WaitGroup computing, Dice dice)
    {
        for (var parts = dice.Between(1, 2); parts > 0; parts--)
        {
            Burn(computation.Milliseconds);
            switch (dice.Between(0, 4))
            {
                case 0:
                    Go.Yield();
                    break;
                case 1:
                    Go.Sleep(1);
                    break;
                case 2:
                    Go.Block(() => Burn(computation.Milliseconds)); // In a region the P is taken, not replaced.
                    break;
                case 3:
                    AwaitOwn(dice.Chance(50));
                    break;
            }
        }

        computation.Ends.Mark(computation.Number);
        computing.Done();
    }

    [NotGoroutine]
    private static void AwaitOwn(bool timer)
    {
        var done = new ManualResetEventSlim();
        if (timer)
            Time.Timers.AfterFunc(TimeSpan.FromMilliseconds(1), done.Set);
        else
            Go.Run(done.Set);
        done.Wait();
    }

    private static void Burn(int milliseconds)
    {
        for (var time = Stopwatch.StartNew(); time.ElapsedMilliseconds < milliseconds;)
        {
        }
    }

    private sealed record Computation(Tally Ends, int Number, int Milliseconds);
}
