namespace GoroutineGen.Soak.Scenarios;

/// <summary>
/// Goroutines that end by Go.Exit from many frames deep: all finally blocks run, no catch clause stops it, and joiners go on.
/// </summary>
internal static partial class Exits
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var leavers = dice.Between(1, 40);
        var depth = dice.Between(1, 20);
        var ended = round.Open("goroutines that exited", leavers);
        var unwound = round.Open("finally blocks of exits", leavers * depth);
        var running = new List<Goroutine>();
        for (var i = 0; i < leavers; i++)
            running.Add(Go.Run(Leave, unwound, i * depth, depth, dice.Split()));
        for (var i = 0; i < leavers; i++)
        {
            running[i].Join();
            ended.Mark(i);
        }
    }

    [Goroutine]
    private static void Leave(Tally unwound, int number, int depth, Dice dice)
    {
        if (depth == 0)
            Go.Exit();
        try
        {
            if (dice.Chance(30))
                Go.Yield();
            Leave(unwound, number + 1, depth - 1, dice);
        }
        catch (Exception exception)
        {
            Verdict.Fail($"A catch clause stopped an exit: {exception}");
        }
        finally
        {
            if (dice.Chance(20))
                Go.Sleep(TimeSpan.FromMicroseconds(50));
            unwound.Mark(number);
        }
    }
}
