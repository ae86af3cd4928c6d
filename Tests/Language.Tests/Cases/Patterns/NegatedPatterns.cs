// `is not`, `is null`, `or` and parentheses
// Expected: suspends
namespace Cases.Patterns.NegatedPatterns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        object?[] values = [null, 1, "s", 2.0];
        foreach (object? value in values)
        {
            log.Write(log.Step(value) is null);
            log.Write(log.Step(value) is not (int or string));
            log.Write(log.Step(value) is not null and not double);
        }
    }
}
