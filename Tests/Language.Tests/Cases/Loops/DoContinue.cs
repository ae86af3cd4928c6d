// `continue` in `do`: the condition is evaluated
// Expected: suspends
namespace Cases.Loops.DoContinue;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 0;
        do
        {
            if (log.Step(++n) == 2)
                continue;
            log.Step($"body {n}");
        }
        while (log.Step(n < 4));
    }
}
