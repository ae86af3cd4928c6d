// `while` whose condition waits
// Expected: suspends
namespace Cases.Loops.While;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 0;
        while (log.Step(n) < 3)
            n = log.Step(n + 1);
        log.Write(n);
    }
}
