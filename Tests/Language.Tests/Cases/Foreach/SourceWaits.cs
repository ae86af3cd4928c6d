// `foreach` over a goroutine method's result
// Expected: suspends
namespace Cases.Foreach.SourceWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int x in Make(log))
            log.Step(x);
    }

    [Goroutine]
    private static IEnumerable<int> Make(Log log)
    {
        log.Step("make");
        return new List<int> { 1, log.Step(2) }.Where(x => x > 0);
    }
}
