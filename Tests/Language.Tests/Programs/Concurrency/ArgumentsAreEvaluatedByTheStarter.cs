// Arguments are evaluated by the starter
// Expected: suspends
// Twins: 3
using System.Threading.Channels;

namespace Programs.Concurrency.ArgumentsAreEvaluatedByTheStarter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var i = 0;
        var byValue = Go.Run(Join, log.Step(i++), log.Step(i++), log.Step(i++));
        i = 100;
        log.Step(byValue.Join());
        var byVariable = Go.Run(() => Join(i, i, i));
        log.Step(byVariable.Join());
        var started = new List<Goroutine<int>>();
        for (var n = 0; n < 3; n++)
            started.Add(Go.Run(Double, n));
        foreach (var goroutine in started)
            log.Step(goroutine.Join());
    }

    [Goroutine]
    private static int Double(int n)
    {
        Go.Yield();
        return 2 * n;
    }

    [Goroutine]
    private static string Join(int a, int b, int c) => $"{a},{b},{c}";
}
