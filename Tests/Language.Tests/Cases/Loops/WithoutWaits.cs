// a loop without waits between waits
// Expected: suspends
namespace Cases.Loops.WithoutWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        long sum = 0;
        for (int i = 0; i < 1000; i++)
            sum += i * i;
        log.Step(sum);
    }
}
