// partial methods
// Expected: suspends
namespace Cases.Methods.Partial;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Work(log, 2);
    }

    [Goroutine]
    private static partial void Work(Log log, int times);

    private static partial void Work(Log log, int times)
    {
        for (int i = 0; i < times; i++)
            log.Step(i);
    }
}
