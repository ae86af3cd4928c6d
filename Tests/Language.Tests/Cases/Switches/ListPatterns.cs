// list and slice patterns
// Expected: suspends
namespace Cases.Switches.ListPatterns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int[] list in (int[][])[[], [1], [1, 2], [1, 2, 3, 4], [9, 9]])
        {
            switch (log.Step(list))
            {
                case []:
                    log.Step("empty");
                    break;
                case [1]:
                    log.Step("one");
                    break;
                case [1, .. var middle, var last] when middle.Length > 0:
                    log.Step($"{middle.Length} between, {last}");
                    break;
                case [var first, ..]:
                    log.Step($"starts with {first}");
                    break;
            }
        }
    }
}
