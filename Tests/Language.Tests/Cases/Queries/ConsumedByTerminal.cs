// a query around an awaited terminal value
// Expected: suspends
namespace Cases.Queries.ConsumedByTerminal;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step((from x in (int[])[1, 2, 3] select x * log.Entries.Count).Count() + log.Step(1));
    }
}
