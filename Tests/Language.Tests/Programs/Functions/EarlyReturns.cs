// Early returns
// Expected: suspends
// Twins: 2
using System.Runtime.CompilerServices;

namespace Programs.Functions.EarlyReturns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var n in (int[])[-1, 0, 1, 5])
            log.Write(Classify(log, n));
        if (log.Entries.Count > 3)
            return;
        log.Step("not reached");
    }

    [Goroutine]
    private static string Classify(Log log, int n)
    {
        if (n < 0)
            return "negative";
        if (log.Step(n) == 0)
            return log.Step("zero");
        for (var i = 1; ; i++)
        {
            if (i * i > n)
                return $"root {i - 1}";
            log.Step(i);
        }
    }
}
