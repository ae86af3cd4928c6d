// static fields and static constructors
// Expected: suspends
namespace Cases.Types.StaticClassState;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Counter.Next(log));
        log.Write(Counter.Next(log));
        Counter.Reset();
    }
}

internal static partial class Counter
{
    private static int _value;

    static Counter() => _value = 10;

    public static void Reset() => _value = 10;

    [Goroutine]
    public static int Next(Log log) => log.Step(++_value);
}
