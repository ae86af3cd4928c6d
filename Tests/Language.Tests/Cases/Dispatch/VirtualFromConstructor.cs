// an abstract template method
// Expected: suspends
namespace Cases.Dispatch.VirtualFromConstructor;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(new Report().Print(log));
        log.Step("after");
    }
}

internal abstract partial class Template
{
    [Goroutine]
    public string Print(Log log) => Head(log) + log.Step("body") + Foot(log);

    [Goroutine]
    protected abstract string Head(Log log);

    [Goroutine]
    protected virtual string Foot(Log log) => log.Step("foot");
}

internal sealed partial class Report : Template
{
    [Goroutine]
    protected override string Head(Log log) => log.Step("head");
}
