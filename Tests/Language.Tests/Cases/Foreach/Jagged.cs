// `foreach` over a jagged array
// Expected: suspends
namespace Cases.Foreach.Jagged;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[][] rows = [[1], [2, 3], []];
        foreach (int[] row in rows)
        {
            log.Step(row.Length);
            foreach (int x in row)
                log.Step(x);
        }
    }
}
