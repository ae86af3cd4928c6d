// a function pointer to a goroutine method
// Expected: compensated
namespace Cases.Unsafe.FunctionPointerToGoroutine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        unsafe
        {
            delegate*<Log, int> step = &Step;
            log.Write(step(log));
        }

        log.Step("after");
    }

    [Goroutine]
    private static int Step(Log log) => log.Step(5);
}
