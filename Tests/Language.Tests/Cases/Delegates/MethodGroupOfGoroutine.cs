// a delegate of a goroutine method, called directly
// Expected: compensated
namespace Cases.Delegates.MethodGroupOfGoroutine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Func<Log, int, int> twice = Twice;
        log.Write(twice(log, 3));
        log.Step("after");
    }

    [Goroutine]
    private static int Twice(Log log, int n) => log.Step(n) * 2;
}
