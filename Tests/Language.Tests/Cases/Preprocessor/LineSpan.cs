// `#line` spans of the user
// Expected: suspends
namespace Cases.Preprocessor.LineSpan;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
#line (10, 5) - (10, 30) 4 "Template.razor"
            log.Write(Where());
#line default
        log.Step("after");
    }

    private static string Where(
        [System.Runtime.CompilerServices.CallerLineNumber] int line = 0,
        [System.Runtime.CompilerServices.CallerFilePath] string file = "") => $"{System.IO.Path.GetFileName(file)} {line}";
}
