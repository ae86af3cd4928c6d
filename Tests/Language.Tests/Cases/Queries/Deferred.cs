// a deferred query that sees a later change
// Expected: suspends
namespace Cases.Queries.Deferred;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int limit = log.Step(2);
        var query = from x in (int[])[1, 2, 3] where x >= limit select x;
        log.Step(query.Count());
        limit = log.Step(3);
        log.Step(query.Count());
    }
}
