// compound assignment of indexers whose index waits
// Expected: suspends
namespace Cases.Assignments.CompoundIndexer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var list = new List<int> { 1, 2, 3 };
        list[log.Step(1)] += log.Step(10);
        list[log.Step(2)]--;
        var map = new Dictionary<string, int> { ["k"] = 1 };
        map[log.Step("k")] <<= log.Step(3);
        log.Write($"{string.Join(',', list)} {map["k"]}");
    }
}
