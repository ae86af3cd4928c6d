// `return` in a loop of a method without a result
// Expected: suspends
namespace Cases.Loops.TopLevelReturn;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; ; i++)
        {
            log.Step(i);
            if (i == 2)
                return;
        }
    }
}
