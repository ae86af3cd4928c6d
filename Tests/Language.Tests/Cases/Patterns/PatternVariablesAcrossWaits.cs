// pattern variables that live across waits
// Expected: suspends
namespace Cases.Patterns.PatternVariablesAcrossWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        object item = log.Step((object)(1, "two", 3.0));
        if (item is (int a, string b, double c))
        {
            log.Step(a);
            log.Step(b);
            a += log.Step(10);
            log.Step(FormattableString.Invariant($"{a} {b} {c}"));
        }
    }
}
