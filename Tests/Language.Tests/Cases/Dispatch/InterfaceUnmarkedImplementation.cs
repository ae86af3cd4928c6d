// an implementation that is not marked itself
// Expected: suspends
namespace Cases.Dispatch.InterfaceUnmarkedImplementation;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IWorker worker = new Worker(log);
        log.Write(worker.Work(3));
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
    public int Work(int n) => log.Step(n) * 2;
}
