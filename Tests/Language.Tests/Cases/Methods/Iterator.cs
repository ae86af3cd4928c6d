// an iterator marked `[Goroutine]`
// Expected: refused
namespace Cases.Methods.Iterator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        foreach (int x in Numbers(log))
            log.Write(x);
        log.Step("after");
    }

    [Goroutine]
    private static IEnumerable<int> Numbers(Log log)
    {
        yield return log.Step(1);
        yield return log.Step(2);
    }
}
