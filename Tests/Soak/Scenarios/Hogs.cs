using System.Diagnostics;

namespace GoroutineGen.Soak.Scenarios;

/// <summary>Loops with checks that use more than their slices, and one that only yields.</summary>
internal static partial class Hogs
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var goroutines = dice.Between(1, 6);
        var ends = round.Open("hogs", goroutines);
        var running = new List<Goroutine>();
        for (var i = 0; i < goroutines; i++)
            running.Add(Go.Run(Compute, ends, i, dice.Between(0, 60), dice.Chance(25)));
        foreach (var goroutine in running)
            goroutine.Join();
    }

    [Goroutine]
    private static void Compute(Tally ends, int number, int milliseconds, bool yields)
    {
        for (var time = Stopwatch.StartNew(); time.ElapsedMilliseconds < milliseconds;)
        {
            if (yields)
                Go.Yield();
        }

        ends.Mark(number);
    }
}
