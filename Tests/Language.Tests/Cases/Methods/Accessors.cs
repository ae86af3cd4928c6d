// accessors that call goroutine methods
// Expected: compensated
namespace Cases.Methods.Accessors;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box(log);
        log.Step("before");
        log.Write(box.Value);
        box.Value = 5;
        log.Step("after");
    }
}

internal sealed partial class Box(Log log)
{
    public int Value
    {
        get => Get(1);
        set => Get(value);
    }

    [Goroutine]
    private int Get(int n) => log.Step(n);
}
