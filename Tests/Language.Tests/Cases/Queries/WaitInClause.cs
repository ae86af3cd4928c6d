// a query with a wait in a clause
// Expected: compensated
namespace Cases.Queries.WaitInClause;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        var query = from x in (int[])[1, 2] where log.Step(x) > 1 select log.Step(x * 10);
        foreach (int x in query)
            log.Write(x);
        log.Step("after");
    }
}
