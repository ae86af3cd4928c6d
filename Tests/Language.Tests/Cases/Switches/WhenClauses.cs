// `when` clauses with side effects
// Expected: suspends
namespace Cases.Switches.WhenClauses;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 4; i++)
        {
            switch (log.Step(i))
            {
                case var even when Note(log, even) && even % 2 == 0:
                    log.Step("even");
                    break;
                case > 2 when Note(log, -1):
                    log.Step("large");
                    break;
                case int other:
                    log.Step($"other {other}");
                    break;
            }
        }
    }

    private static bool Note(Log log, int value)
    {
        log.Write($"when {value}");
        return true;
    }
}
