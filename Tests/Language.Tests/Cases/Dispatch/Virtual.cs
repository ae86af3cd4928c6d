// virtual, override and `base` calls
// Expected: suspends
namespace Cases.Dispatch.Virtual;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Base item = new Derived();
        log.Write(item.Work(log, 1));
        log.Write(new Base().Work(log, 2));
        log.Step("after");
    }
}

internal partial class Base
{
    [Goroutine]
    public virtual string Work(Log log, int n) => log.Step($"base {n}");
}

internal sealed partial class Derived : Base
{
    [Goroutine]
    public override string Work(Log log, int n) => log.Step($"derived {n}") + base.Work(log, n + 10);
}
