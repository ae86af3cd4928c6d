// explicit interface implementations
// Expected: suspends
namespace Cases.Dispatch.Explicit;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var both = new Both(log);
        log.Write(((IFirst)both).Work());
        log.Write(((ISecond)both).Work());
        log.Step("after");
    }
}

internal partial interface IFirst
{
    [Goroutine]
    string Work();
}

internal partial interface ISecond
{
    [Goroutine]
    string Work();
}

internal sealed partial class Both(Log log) : IFirst, ISecond
{
    [Goroutine]
    string IFirst.Work() => log.Step("first");

    [Goroutine]
    string ISecond.Work() => log.Step("second");
}
