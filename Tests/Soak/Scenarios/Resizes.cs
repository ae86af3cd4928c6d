namespace GoroutineGen.Soak.Scenarios;

/// <summary>The number of Ps changes, asked for by goroutines and by an ordinary thread at the same time.</summary>
internal static partial class Resizes
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var changes = dice.Between(1, 20);
        var done = round.Open("changes of MaxProcs", 2 * changes);
        var changing = new Sync.WaitGroup();
        changing.Add(2);
        Go.Run(Change, new Plan(done, 0, changes, round.ProcsMax), changing, dice.Split());
        var plan = new Plan(done, changes, changes, round.ProcsMax);
        var own = dice.Split();
        Threads.Start(() => Change(plan, changing, own)); // The original, on an ordinary thread.
        changing.Wait();
    }

    [Goroutine]
    private static void Change(Plan plan, Sync.WaitGroup changing, Dice dice)
    {
        for (var i = 0; i < plan.Changes; i++)
        {
            Go.Sleep(TimeSpan.FromMicroseconds(dice.Between(0, 5_000)));
            Go.MaxProcs = dice.Between(1, plan.Most);
            plan.Done.Mark(plan.First + i);
        }

        changing.Done();
    }

    private sealed record Plan(Tally Done, int First, int Changes, int Most);
}
