// `#define` and `#undef` of the file
// Expected: suspends
#define OWN
#undef DEFINED

namespace Cases.Preprocessor.Define;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
#if OWN && !DEFINED
        log.Step("own");
#else
        log.Step("other");
#endif
        log.Step("after");
    }
}
