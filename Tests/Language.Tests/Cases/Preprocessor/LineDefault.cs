// `#line` of the user
// Expected: suspends
namespace Cases.Preprocessor.LineDefault;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
#line 200 "Other.cs"
        log.Write(Where());
#line default
        log.Write(Where());
        log.Step("after");
    }

    private static string Where(
        [System.Runtime.CompilerServices.CallerLineNumber] int line = 0,
        [System.Runtime.CompilerServices.CallerFilePath] string file = "") => $"{System.IO.Path.GetFileName(file)} {line}";
}
