// conditional expression
// Expected: suspends
namespace Cases.Conditionals.Ternary;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(log.Step(true) ? log.Step(1) : log.Step(2));
        log.Write(log.Step(false) ? 1 : log.Step(true) ? log.Step(3) : 4);
        long wide = log.Step(false) ? log.Step(1) : log.Step(5L);
        int? maybe = log.Step(true) ? log.Step(6) : null;
        log.Write(wide + maybe);
    }
}
