// `for` whose initializer is a list of expressions
// Expected: suspends
namespace Cases.Loops.ForInitializerExpressions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int i, j;
        for (i = log.Step(1), j = log.Step(2); i < 4; i++)
            log.Step(i * j);
        log.Write(i + j);
    }
}
