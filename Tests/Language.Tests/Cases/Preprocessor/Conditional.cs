// `#if`, `#elif`, `#else` in a body
// Expected: suspends
namespace Cases.Preprocessor.Conditional;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
#if NEVER_DEFINED
        log.Step("never");
#elif DEFINED
        log.Step("defined");
#else
        log.Step("else");
#endif
        log.Step(1
#if DEFINED
            + 2
#else
            + 3
#endif
            );
    }
}
