// locals declared in a turn are fresh in the next
// Expected: suspends
namespace Cases.Loops.LocalsPerTurn;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var actions = new List<Action>();
        int turn = 0;
        while (turn < 3)
        {
            string mine = $"turn {turn}";
            actions.Add(() => log.Write(mine));
            mine += "!";
            log.Step(turn++);
        }

        foreach (var action in actions)
            action();
    }
}
