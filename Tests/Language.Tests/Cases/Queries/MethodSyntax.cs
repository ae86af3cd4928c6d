// query operators with lambdas, on values that wait
// Expected: suspends
namespace Cases.Queries.MethodSyntax;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var items = log.Step(new[] { 3, 1, 2 }).Where(x => x > 1).OrderBy(x => -x).Select((x, i) => x * 10 + i).ToList();
        log.Step(string.Join(',', items));
        log.Write(items.Aggregate(log.Step(0), (sum, x) => sum + x));
    }
}
