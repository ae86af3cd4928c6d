// a partial method whose two parts differ in defaults and names
// Expected: suspends
namespace Cases.Methods.PartialOptional;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Work(log);
        Work(log, log.Step(1));
    }

    [Goroutine]
    private static partial void Work(Log log, int times = 2);

    private static partial void Work(Log log, int count)
    {
        for (int i = 0; i < count; i++)
            log.Step(i);
    }
}
