// `continue` in `for`: the incrementor runs
// Expected: suspends
namespace Cases.Loops.ForContinue;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 5; log.Step($"next {i++}"))
        {
            if (log.Step(i) % 2 == 0)
                continue;
            log.Step($"odd {i}");
        }
    }
}
