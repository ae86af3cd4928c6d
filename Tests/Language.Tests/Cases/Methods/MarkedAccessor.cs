// an accessor marked `[Goroutine]`
// Expected: refused
namespace Cases.Methods.MarkedAccessor;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box(log);
        log.Step("before");
        log.Write(box.Value);
        log.Step("after");
    }
}

internal sealed partial class Box(Log log)
{
    public int Value
    {
        [Goroutine]
        get => log.Step(1);
    }
}
