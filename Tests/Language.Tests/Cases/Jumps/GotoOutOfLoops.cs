// `goto` out of nested loops
// Expected: suspends
namespace Cases.Jumps.GotoOutOfLoops;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                log.Step((i, j));
                if (i + j == 3)
                    goto found;
            }
        }

        log.Step("not found");
    found:
        log.Step("end");
    }
}
