// `return` and `break` out of `using`
// Expected: suspends
namespace Cases.Resources.UsingReturn;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(First(log));
        while (true)
        {
            using var resource = new Resource(log, "loop");
            if (log.Step(true))
                break;
        }
    }

    [Goroutine]
    private static int First(Log log)
    {
        using (new Resource(log, "returning"))
            return log.Step(7);
    }
}
