// Foreach over everything
// Expected: suspends
// Twins: 1
namespace Programs.Loops.ForeachOverEverything;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var c in log.Step("text"))
            log.Step(c);
        foreach (var x in new List<int> { 1, 2, 3 })
            log.Step(x);
        foreach (var (key, value) in new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 })
            log.Step($"{key}={value}");
        foreach (var cell in new int[2, 2] { { 1, 2 }, { 3, 4 } })
            log.Step(cell);
        foreach (string word in (object[])["boxed", "words"])
            log.Step(word);
        foreach (var x in Enumerable.Range(1, 4).Where(x => x % 2 == 0).Select(x => x * x))
            log.Step(x);
    }
}
