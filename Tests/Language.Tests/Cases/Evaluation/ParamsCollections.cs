// `params` of other collections
// Expected: suspends
namespace Cases.Evaluation.ParamsCollections;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Count(log.Step(1), log.Step(2)));
        log.Write(Goes(log, log.Step("a"), log.Step("b")));
    }

    private static int Count(params IEnumerable<int> values) => values.Count();

    [Goroutine]
    private static int Goes(Log log, params List<string> values)
    {
        values.ForEach(log.Write);
        return log.Step(values.Count);
    }
}
