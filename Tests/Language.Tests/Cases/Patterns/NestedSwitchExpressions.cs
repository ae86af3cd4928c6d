// `switch` expressions in one another and as arguments
// Expected: suspends
namespace Cases.Patterns.NestedSwitchExpressions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 3; i++)
        {
            log.Step(string.Concat(
                log.Step(i) switch { 0 => "a", _ => log.Step("b") },
                i switch { var n when n > 1 => n switch { 2 => log.Step("two"), _ => "x" }, _ => "small" }));
        }
    }
}
