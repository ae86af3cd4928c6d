namespace GoroutineGen.Soak.Scenarios;

/// <summary>Goroutines that start goroutines; with results, joined in any order, and without, waited for by a group.</summary>
internal static partial class Trees
{
    private const int MaxSize = 5_000;

    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var size = dice.Between(1, MaxSize);
        var ends = round.Open("joined goroutines", size);
        if (Grow(ends, 0, size, dice.Split()) != size)
            Verdict.Fail("A tree's results do not add up.");

        size = dice.Between(1, MaxSize);
        var alive = new Sync.WaitGroup();
        alive.Add(size);
        Go.Run(Scatter, new Seedling(round.Open("detached goroutines", size), alive), 0, size, dice.Split());
        alive.Wait();
    }

    /// <summary>
    /// A tree of <paramref name="size"/> goroutines, the caller's included, with numbers from <paramref name="first"/> on. Returns its
    /// size.
    /// </summary>
    [Goroutine]
    private static int Grow(Tally ends, int first, int size, Dice dice)
    {
        var children = new List<Goroutine<int>>();
        var taken = 1;
        while (taken < size)
        {
            var part = dice.Between(1, size - taken);
            children.Add(Go.Run(Grow, ends, first + taken, part, dice.Split()));
            taken += part;
        }

        dice.Shuffle(children);
        var sum = 1;
        foreach (var child in children)
            sum += child.Join();
        ends.Mark(first);
        return sum;
    }

    [Goroutine]
    private static void Scatter(Seedling seedling, int first, int size, Dice dice)
    {
        var taken = 1;
        while (taken < size)
        {
            var part = dice.Between(1, size - taken);
            Go.Run(Scatter, seedling, first + taken, part, dice.Split());
            taken += part;
            if (dice.Chance(5))
                Go.Yield();
        }

        seedling.Ends.Mark(first);
        seedling.Alive.Done();
    }

    private sealed record Seedling(Tally Ends, Sync.WaitGroup Alive);
}
