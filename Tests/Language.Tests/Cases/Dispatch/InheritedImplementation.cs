// an implementation that a base class gives
// Expected: compensated
namespace Cases.Dispatch.InheritedImplementation;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IWorker worker = new Derived();
        log.Write(worker.Work(log));
        log.Step("after");
    }
}

internal partial interface IWorker
{
    [Goroutine]
    int Work(Log log);
}

internal partial class Base
{
    [Goroutine]
    public int Work(Log log) => log.Step(5);
}

internal sealed class Derived : Base, IWorker;
