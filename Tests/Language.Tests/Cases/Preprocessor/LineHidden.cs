// `#line hidden` of the user
// Expected: suspends
namespace Cases.Preprocessor.LineHidden;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
#line hidden
        log.Step("hidden");
#line default
        log.Step("after");
    }
}
