// `do` whose condition waits
// Expected: suspends
namespace Cases.Loops.Do;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 0;
        do
        {
            n++;
            log.Step(n);
        }
        while (log.Step(n * 10) < 30);
    }
}
