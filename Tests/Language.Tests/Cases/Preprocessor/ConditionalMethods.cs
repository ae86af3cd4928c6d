// `#if` around attributes, parameters and methods
// Expected: suspends
namespace Cases.Preprocessor.ConditionalMethods;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Work(log, 3));
    }

    [Goroutine]
    private static int Work(
        Log log,
#if NEVER_DEFINED
        string never,
#endif
        int n)
#if DEFINED
        => log.Step(n);
#else
        => 0;
#endif
}
