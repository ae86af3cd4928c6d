// `for` with several variables and incrementors
// Expected: suspends
namespace Cases.Loops.ForSeveralVariables;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = log.Step(0), j = log.Step(10); i < j; i += log.Step(2), log.Step(--j))
            log.Write($"{i} {j}");
    }
}
