// a `dynamic` call of a goroutine method
// Expected: compensated
namespace Cases.Dynamic.CallThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        dynamic worker = new Worker(log);
        int result = worker.Work(4);
        log.Write(result);
        log.Step("after");
    }
}

public sealed partial class Worker(Log log)
{
    [Goroutine]
    public int Work(int n) => log.Step(n) * 2;
}
