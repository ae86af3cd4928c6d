// `[SkipLocalsInit]` and `[StackTraceHidden]`
// Expected: suspends
namespace Cases.Attributes.SkipLocalsInit;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Work(log));
    }

    [Goroutine]
    [System.Runtime.CompilerServices.SkipLocalsInit]
    [System.Diagnostics.StackTraceHidden]
    private static int Work(Log log) => log.Step(3);
}
