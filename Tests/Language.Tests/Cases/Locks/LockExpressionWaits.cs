// `lock` on a value that waits
// Expected: suspends
namespace Cases.Locks.LockExpressionWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        lock (log.Step(new object()) is var gate ? gate : null!)
            log.Write("inside");
        log.Step("after");
    }
}
