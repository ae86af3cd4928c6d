// calls that wait nested in calls that wait
// Expected: suspends
namespace Cases.Evaluation.Nested;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(log.Step(log.Step(1) + log.Step(2)) * log.Step(log.Step(3)));
        log.Write(Add(log, Add(log, 1, Add(log, 2, 3)), Add(log, 4, 5)));
    }

    [Goroutine]
    private static int Add(Log log, int a, int b) => log.Step(a) + log.Step(b);
}
