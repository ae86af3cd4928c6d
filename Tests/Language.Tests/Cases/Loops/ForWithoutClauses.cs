// `for (;;)` left by `break`
// Expected: suspends
namespace Cases.Loops.ForWithoutClauses;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int i = 0;
        for (; ; )
        {
            if (log.Step(i++) == 3)
                break;
        }

        log.Step(i);
    }
}
