// calls of `[Conditional]` methods with arguments that wait
// Expected: suspends
namespace Cases.Attributes.ConditionalCalls;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Trace(log, log.Step("not evaluated"));
        Debug(log, log.Step("evaluated"));
        System.Diagnostics.Debug.WriteLineIf(false, log.Entries.Count);
        log.Step("after");
    }

    [System.Diagnostics.Conditional("NEVER_DEFINED")]
    private static void Trace(Log log, string text) => log.Write(text);

    [System.Diagnostics.Conditional("DEFINED")]
    private static void Debug(Log log, string text) => log.Write(text);
}
