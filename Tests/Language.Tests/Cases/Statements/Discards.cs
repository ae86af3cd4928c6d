// discards of results, out arguments and tuple parts
// Expected: suspends
namespace Cases.Statements.Discards;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        _ = log.Step(1);
        (_, int second) = (log.Step(2), log.Step(3));
        _ = int.TryParse(log.Step("4"), out _);
        if (log.Step((object)5) is int _)
            log.Write(second);
    }
}
