// `Go.Run` of virtual and interface methods
// Expected: suspends
namespace Cases.Starts.RunVirtual;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Base item = new Derived();
        log.Step(Go.Run(item.Work, log).Join());
        IWorker worker = new Derived();
        log.Step(Go.Run(worker.Other, log).Join());
    }
}

internal partial interface IWorker
{
    [Goroutine]
    string Other(Log log);
}

internal partial class Base
{
    [Goroutine]
    public virtual string Work(Log log) => log.Step("base");
}

internal sealed partial class Derived : Base, IWorker
{
    [Goroutine]
    public override string Work(Log log) => log.Step("derived");

    [Goroutine]
    public string Other(Log log) => log.Step("other");
}
