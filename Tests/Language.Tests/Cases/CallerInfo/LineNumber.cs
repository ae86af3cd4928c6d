// `[CallerLineNumber]` and `[CallerFilePath]` tell the user's file
// Expected: suspends
namespace Cases.CallerInfo.LineNumber;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Where());
        log.Write(
            Where(
                log.Step(1)));
    }

    private static string Where(
        int value = 0,
        [System.Runtime.CompilerServices.CallerLineNumber] int line = 0,
        [System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        $"{value} {line} {System.IO.Path.GetFileName(file)}";
}
