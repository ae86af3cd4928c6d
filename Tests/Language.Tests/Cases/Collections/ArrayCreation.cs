// array creation with sizes and initialisers that wait
// Expected: suspends
namespace Cases.Collections.ArrayCreation;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] sized = new int[log.Step(3)];
        int[,] grid = new int[log.Step(2), log.Step(1)];
        int[] filled = new[] { log.Step(1), log.Step(2) };
        int[,] both = new[,] { { log.Step(1), log.Step(2) }, { log.Step(3), log.Step(4) } };
        int[][] jagged = new int[][] { new[] { log.Step(5) }, [] };
        log.Write($"{sized.Length} {grid.Length} {filled[1]} {both[1, 1]} {jagged[0][0]}");
    }
}
