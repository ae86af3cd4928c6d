// a multicast delegate of goroutine methods
// Expected: compensated
namespace Cases.Delegates.MulticastOfGoroutines;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Action<Log> both = First;
        both += Second;
        both(log);
        log.Step("after");
    }

    [Goroutine]
    private static void First(Log log) => log.Step("first");

    [Goroutine]
    private static void Second(Log log) => log.Step("second");
}
