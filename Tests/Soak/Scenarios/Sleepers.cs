namespace GoroutineGen.Soak.Scenarios;

/// <summary>A crowd that sleeps for 0 to 5 ms, again and again.</summary>
internal static partial class Sleepers
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var sleepers = dice.Pick(1, 10, 100, 1_000);
        var naps = dice.Between(1, 10);
        var done = round.Open("naps", sleepers * naps);
        var sleeping = new Sync.WaitGroup();
        sleeping.Add(sleepers);
        for (var i = 0; i < sleepers; i++)
            Go.Run(Sleep, new Bed(done, i * naps, naps), sleeping, dice.Split());
        sleeping.Wait();
    }

    [Goroutine]
    private static void Sleep(Bed bed, Sync.WaitGroup sleeping, Dice dice)
    {
        for (var nap = 0; nap < bed.Naps; nap++)
        {
            Go.Sleep(TimeSpan.FromMicroseconds(dice.Between(0, 5_000)));
            bed.Done.Mark(bed.First + nap);
        }

        sleeping.Done();
    }

    private sealed record Bed(Tally Done, int First, int Naps);
}
