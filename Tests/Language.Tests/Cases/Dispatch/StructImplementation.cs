// a struct that implements a goroutine interface, boxed and constrained
// Expected: compensated
namespace Cases.Dispatch.StructImplementation;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IWorker boxed = new Worker(log, 3);
        log.Write(boxed.Work(1));
        log.Write(Use(new Worker(log, 4)));
        log.Step("after");
    }

    [Goroutine]
    private static int Use<T>(T worker)
        where T : IWorker => worker.Work(2);
}

internal partial interface IWorker
{
    [Goroutine]
    int Work(int n);
}

internal readonly partial struct Worker(Log log, int factor) : IWorker
{
    [Goroutine]
    public int Work(int n) => log.Step(n) * factor;
}
