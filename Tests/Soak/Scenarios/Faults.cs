namespace GoroutineGen.Soak.Scenarios;

/// <summary>
/// Exceptions that cross many frames, some of which have waited, and their finally blocks; and such as reach whoever joins.
/// </summary>
internal static partial class Faults
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var throwers = dice.Between(1, 60);
        var depth = dice.Between(1, 30);
        var caught = round.Open("caught exceptions", throwers);
        var unwound = round.Open("finally blocks", throwers * depth);
        var running = new List<Goroutine<int>>();
        for (var i = 0; i < throwers; i++)
            running.Add(Go.Run(Throw, unwound, i * depth, depth, dice.Split()));
        dice.Shuffle(running);
        foreach (var goroutine in running)
            caught.Mark(Catch(goroutine) / depth);
    }

    [Goroutine]
    private static int Catch(Goroutine<int> goroutine)
    {
        try
        {
            return goroutine.Join();
        }
        catch (ExpectedException expected)
        {
            return expected.Number;
        }
    }

    [Goroutine]
    private static int Throw(Tally unwound, int number, int depth, Dice dice)
    {
        if (depth == 0)
            throw new ExpectedException(number - 1); // The caller's: the innermost frame that has one.
        try
        {
            if (dice.Chance(30))
                Go.Yield();
            return Throw(unwound, number + 1, depth - 1, dice);
        }
        catch (ExpectedException expected)
        {
            if (dice.Chance(20))
                throw new ExpectedException(expected.Number);
            throw;
        }
        finally
        {
            if (dice.Chance(20))
                Go.Sleep(TimeSpan.FromMicroseconds(50));
            unwound.Mark(number);
        }
    }

    private sealed class ExpectedException(int number) : Exception
    {
        public int Number => number;
    }
}
