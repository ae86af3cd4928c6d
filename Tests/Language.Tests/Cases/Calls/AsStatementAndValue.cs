// one call as a statement, a value, an argument and a condition
// Expected: suspends
namespace Cases.Calls.AsStatementAndValue;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Positive(log, 1);
        bool value = Positive(log, 2);
        log.Write(Positive(log, 3));
        if (Positive(log, -1) || Positive(log, 4))
            log.Step(value);
        _ = Positive(log, 5);
    }

    [Goroutine]
    private static bool Positive(Log log, int n) => log.Step(n) > 0;
}
