// compound assignment of array elements whose index waits
// Expected: suspends
namespace Cases.Assignments.CompoundArrayElement;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] a = [1, 2, 3];
        a[log.Step(0)] += log.Step(10);
        a[log.Step(2)]++;
        int[,] grid = new int[2, 2];
        grid[log.Step(1), log.Step(0)] -= log.Step(5);
        int[][] rows = [[1], [2]];
        rows[log.Step(1)][log.Step(0)] *= log.Step(7);
        log.Write($"{string.Join(',', a)} {grid[1, 0]} {rows[1][0]}");
    }
}
