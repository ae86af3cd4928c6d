// `foreach` over a dictionary, deconstructing
// Expected: suspends
namespace Cases.Foreach.Dictionary;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var ages = new SortedDictionary<string, int> { ["ann"] = 3, ["bob"] = 4 };
        foreach (var (name, age) in ages)
            log.Step($"{name} {age}");
        foreach (KeyValuePair<string, int> pair in ages)
            log.Step(pair.Key);
    }
}
