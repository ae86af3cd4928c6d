// named arguments in another order
// Expected: suspends
namespace Cases.Evaluation.NamedArguments;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Join(c: log.Step('1'), a: log.Step(2), b: log.Step("three")));
        log.Write(Goes(log, second: log.Step(1), first: log.Step(2)));
    }

    private static string Join(int a, string b, char c) => $"{a};{b};{c}";

    [Goroutine]
    private static int Goes(Log log, int first, int second) => log.Step(first) - log.Step(second);
}
