// an override of an ordinary method
// Expected: compensated
namespace Cases.Dispatch.OverrideOfOrdinary;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Base item = new Derived(log);
        log.Write(item.Work());
        log.Write(new Derived(log).Work());
        log.Write(new Derived(log).ToString());
        log.Step("after");
    }
}

internal class Base
{
    public virtual string Work() => "base";
}

internal sealed partial class Derived(Log log) : Base
{
    [Goroutine]
    public override string Work() => log.Step("derived");

    [Goroutine]
    public override string ToString() => log.Step("text");
}
