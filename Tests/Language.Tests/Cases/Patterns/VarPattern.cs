// `var` patterns over tuples
// Expected: suspends
namespace Cases.Patterns.VarPattern;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        if ((log.Step(1), log.Step("x")) is var (number, text) && log.Step(number) > 0)
            log.Step(text + number);
    }
}
