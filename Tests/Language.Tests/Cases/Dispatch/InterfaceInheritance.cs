// inherited and re-implemented interfaces
// Expected: suspends
namespace Cases.Dispatch.InterfaceInheritance;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IDerived item = new Item(log);
        log.Write(item.First());
        log.Write(item.Second());
        log.Write(((IBase)item).First());
        log.Step("after");
    }
}

internal partial interface IBase
{
    [Goroutine]
    int First();
}

internal partial interface IDerived : IBase
{
    [Goroutine]
    int Second();
}

internal sealed partial class Item(Log log) : IDerived
{
    [Goroutine]
    public int First() => log.Step(1);

    [Goroutine]
    public int Second() => log.Step(2);
}
