// `[Goroutine(Cancellable = true)]`
// Expected: suspends
namespace Cases.Attributes.Cancellable;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(Work(log));
    }

    [Goroutine(Cancellable = true)]
    private static int Work(Log log)
    {
        int sum = 0;
        for (int i = 0; i < 3; i++)
            sum += log.Step(i);
        return sum;
    }
}
