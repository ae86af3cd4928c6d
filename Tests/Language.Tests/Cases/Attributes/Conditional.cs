// `[Conditional]` goroutine methods
// Expected: suspends
namespace Cases.Attributes.Conditional;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Trace(log, log.Step("not evaluated"));
        Debug(log, log.Step("evaluated"));
        log.Step("after");
    }

    [Goroutine]
    [System.Diagnostics.Conditional("NEVER_DEFINED")]
    private static void Trace(Log log, string text) => log.Step(text);

    [Goroutine]
    [System.Diagnostics.Conditional("DEFINED")]
    private static void Debug(Log log, string text) => log.Step(text);
}
