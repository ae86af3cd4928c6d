// tuples with elements that wait
// Expected: suspends
namespace Cases.Tuples.Literals;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var (a, b) = (log.Step(1), log.Step("b"));
        var named = (Number: log.Step(2), Text: log.Step("c"));
        (int, (string, bool)) nested = (log.Step(3), (log.Step("d"), log.Step(true)));
        log.Write($"{a}{b} {named.Number}{named.Text} {nested.Item2.Item1} {nested}");
    }
}
