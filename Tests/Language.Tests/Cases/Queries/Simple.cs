// a query whose first source waits
// Expected: suspends
namespace Cases.Queries.Simple;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var query = from x in (int[])[log.Step(5), 2, 8] where x > 2 orderby x descending select x * 2;
        foreach (int x in query)
            log.Step(x);
    }
}
