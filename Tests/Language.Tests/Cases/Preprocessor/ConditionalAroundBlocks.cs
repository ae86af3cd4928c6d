// `#if` around braces, cases and clauses
// Expected: suspends
namespace Cases.Preprocessor.ConditionalAroundBlocks;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
#if DEFINED
        for (int i = 0; i < 2; i++)
#else
        while (true)
#endif
        {
            log.Step("turn");
        }

        switch (log.Step(1))
        {
#if DEFINED
            case 1:
                log.Step("one");
                break;
#endif
            default:
                break;
        }
    }
}
