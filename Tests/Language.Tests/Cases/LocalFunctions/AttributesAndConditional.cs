// local functions with attributes, `[Conditional]` among them
// Expected: suspends
namespace Cases.LocalFunctions.AttributesAndConditional;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Never(log, "not called");
        Always(log, "called");

        [System.Diagnostics.Conditional("NEVER_DEFINED")]
        static void Never(Log log, string text) => log.Write(text);

        [System.Diagnostics.Conditional("DEFINED")]
        static void Always(Log log, [System.Diagnostics.CodeAnalysis.StringSyntax("text")] string text) => log.Write(text);
    }
}
