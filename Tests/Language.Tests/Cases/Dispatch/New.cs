// `new` that hides a virtual goroutine method
// Expected: suspends
namespace Cases.Dispatch.New;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Base hidden = new Derived();
        log.Write(hidden.Work(log));
        log.Write(new Derived().Work(log));
        log.Step("after");
    }
}

internal partial class Base
{
    [Goroutine]
    public virtual string Work(Log log) => log.Step("base");
}

internal sealed partial class Derived : Base
{
    [Goroutine]
    public new string Work(Log log) => log.Step("derived");
}
