// `goto` forwards over waits
// Expected: suspends
namespace Cases.Jumps.GotoForward;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        if (log.Step(1) == 1)
            goto skip;
        log.Step("skipped");
    skip:
        log.Step("after");
    }
}
