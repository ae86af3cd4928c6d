// a loop of many waits
// Expected: suspends
namespace Cases.Loops.Large;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int sum = 0;
        for (int i = 0; i < 200; i++)
            sum += log.Step(i);
        log.Write(sum);
    }
}
