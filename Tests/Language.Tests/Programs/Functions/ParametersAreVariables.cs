// Parameters are variables
// Expected: suspends
// Twins: 2
using System.Runtime.CompilerServices;

namespace Programs.Functions.ParametersAreVariables;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Consume(log, 3, "text"));
        log.Write(Consume(log, 2));
        log.Write(Consume(text: log.Step("swapped"), log: log, count: log.Step(1)));
    }

    [Goroutine]
    private static string Consume(Log log, int count, string? text = null)
    {
        text ??= log.Step("default");
        while (count-- > 0)
            text += log.Step(count);
        return text;
    }
}
