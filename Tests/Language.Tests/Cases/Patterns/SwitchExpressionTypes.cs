// `switch` expression whose arms have no common type of their own
// Expected: suspends
namespace Cases.Patterns.SwitchExpressionTypes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (bool whole in (bool[])[true, false])
        {
            object value = log.Step(whole) switch { true => log.Step(1), false => log.Step("one") };
            long wide = whole switch { true => log.Step(1), false => log.Step(2L) };
            log.Write($"{value} {wide}");
        }
    }
}
