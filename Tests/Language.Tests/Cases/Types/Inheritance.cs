// inherited goroutine methods, `base` calls of non-virtual ones
// Expected: suspends
namespace Cases.Types.Inheritance;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var derived = new Derived();
        log.Write(derived.Work(log));
        log.Write(((Base)derived).Work(log));
        log.Write(derived.Both(log));
    }
}

internal partial class Base
{
    [Goroutine]
    public string Work(Log log) => log.Step("base");
}

internal sealed partial class Derived : Base
{
    [Goroutine]
    public new string Work(Log log) => log.Step("derived") + base.Work(log);

    [Goroutine]
    public string Both(Log log) => Work(log) + base.Work(log);
}
