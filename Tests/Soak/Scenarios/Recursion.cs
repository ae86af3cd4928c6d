namespace GoroutineGen.Soak.Scenarios;

/// <summary>Deep recursion that waits at the bottom, with frames on the native stack and on the heap.</summary>
internal static partial class Recursion
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var goroutines = dice.Between(1, 4);
        var depth = dice.Between(1, 20_000);
        var frames = round.Open("frames", goroutines * depth);
        var running = new List<Goroutine<int>>();
        for (var i = 0; i < goroutines; i++)
            running.Add(Go.Run(Descend, frames, i * depth, depth, dice.Between(0, depth)));
        foreach (var goroutine in running)
        {
            if (goroutine.Join() != depth)
                Verdict.Fail("A recursion came back from the wrong depth.");
        }
    }

    [Goroutine]
    private static int Descend(Tally frames, int number, int depth, int waitAt)
    {
        if (depth == 0)
            return 0;
        if (depth == waitAt)
            Go.Yield();
        var below = Descend(frames, number + 1, depth - 1, waitAt);
        frames.Mark(number);
        return below + 1;
    }
}
