// calls through a constrained type parameter
// Expected: suspends
namespace Cases.Dispatch.ConstrainedCall;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Use(log, new Worker()));
        log.Step("after");
    }

    [Goroutine]
    private static int Use<T>(Log log, T worker)
        where T : Worker => worker.Work(log);
}

internal partial class Worker
{
    [Goroutine]
    public int Work(Log log) => log.Step(4);
}
