// an override that is not marked itself
// Expected: suspends
namespace Cases.Dispatch.UnmarkedOverride;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Base item = new Derived();
        log.Write(item.Work(log));
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
    public override string Work(Log log) => log.Step("derived");
}
