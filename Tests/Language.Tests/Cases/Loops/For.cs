// `for` that waits in each clause
// Expected: suspends
namespace Cases.Loops.For;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = log.Step(0); i < log.Step(3); i += log.Step(1))
            log.Step(i * 10);
    }
}
