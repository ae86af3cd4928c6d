// `foreach` over a multi-dimensional array
// Expected: suspends
namespace Cases.Foreach.MultiDimensional;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[,] grid = { { 1, 2 }, { 3, 4 } };
        foreach (int x in grid)
            log.Step(x);
        log.Write(grid[log.Step(1), log.Step(0)]);
    }
}
