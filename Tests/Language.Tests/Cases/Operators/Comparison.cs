// comparison and equality
// Expected: suspends
namespace Cases.Operators.Comparison;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(log.Step(1) < log.Step(2));
        log.Write(log.Step("a") == log.Step("a"));
        log.Write(log.Step((object)1) == log.Step((object)1));
        log.Write(log.Step(1.0) >= log.Step(double.NaN));
        log.Write(!log.Step(true) == log.Step(false));
    }
}
