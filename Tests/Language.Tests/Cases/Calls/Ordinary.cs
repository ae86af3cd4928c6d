// ordinary code that calls a goroutine method
// Expected: compensated
namespace Cases.Calls.Ordinary;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Ordinary(log));
        log.Step("after");
    }

    private static int Ordinary(Log log) => Twice(log, 4);

    [Goroutine]
    private static int Twice(Log log, int n) => log.Step(n) * 2;
}
