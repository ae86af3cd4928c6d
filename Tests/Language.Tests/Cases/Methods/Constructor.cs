// a constructor that calls goroutine methods
// Expected: compensated
namespace Cases.Methods.Constructor;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(new Box(log).Value);
        log.Step("after");
    }
}

internal sealed partial class Box
{
    public Box(Log log) => Value = Get(log);

    public int Value { get; }

    [Goroutine]
    private static int Get(Log log) => log.Step(4);
}
