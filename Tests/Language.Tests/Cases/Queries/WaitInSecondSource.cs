// a query with a wait in its second source
// Expected: compensated
namespace Cases.Queries.WaitInSecondSource;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        var query = from x in (int[])[1, 2]
                    from y in log.Step(new[] { 10, 20 })
                    select x + y;
        log.Write(string.Join(',', query));
        log.Step("after");
    }
}
