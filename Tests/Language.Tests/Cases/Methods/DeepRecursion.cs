// recursion some thousand calls deep
// Expected: suspends
namespace Cases.Methods.DeepRecursion;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(Depth(log, 4000));
    }

    [Goroutine]
    private static int Depth(Log log, int n)
    {
        if (n == 0)
        {
            log.Step("bottom");
            return 0;
        }

        return Depth(log, n - 1) + 1;
    }
}
