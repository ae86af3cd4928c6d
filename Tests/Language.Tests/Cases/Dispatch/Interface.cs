// interface methods and their implementations
// Expected: suspends
namespace Cases.Dispatch.Interface;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IWorker worker = new Worker(log);
        log.Write(worker.Work(3));
        log.Write(new Worker(log).Work(4));
        log.Step("after");
    }
}

internal partial interface IWorker
{
    [Goroutine]
    int Work(int n);
}

internal sealed partial class Worker(Log log) : IWorker
{
    [Goroutine]
    public int Work(int n) => log.Step(n) * 2;
}
