// `goto` backwards
// Expected: suspends
namespace Cases.Jumps.GotoBack;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 0;
    again:
        log.Step(n);
        if (++n < 3)
            goto again;
        log.Step("done");
    }
}
