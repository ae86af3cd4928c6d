namespace GoroutineGen.Soak.Scenarios;

/// <summary>Garbage collections while everything else runs: all threads are stopped wherever they are.</summary>
internal static partial class Collections
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var collections = round.Open("garbage collections", dice.Between(1, 5));
        for (var i = 0; i < collections.Count; i++)
        {
            Go.Sleep(dice.Between(1, 10));
            GC.Collect(dice.Between(0, 2));
            collections.Mark(i);
        }
    }
}
