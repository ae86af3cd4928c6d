// nested collection expressions, and in conditionals
// Expected: suspends
namespace Cases.Collections.NestedCollections;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[][] grid = [[log.Step(1)], [], [log.Step(2), log.Step(3)]];
        List<int> list = log.Step(true) ? [log.Step(4)] : [];
        log.Write($"{grid[2][1]} {list.Count}");
    }
}
