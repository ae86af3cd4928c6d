// `foreach` over a span
// Expected: compensated
namespace Cases.Foreach.Span;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        foreach (int x in ((int[])[1, 2, 3]).AsSpan())
            log.Step(x);
        log.Step("after");
    }
}
