// deconstructing assignment as a swap
// Expected: suspends
namespace Cases.Tuples.Swap;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int x = 1;
        int y = 2;
        (x, y) = (y, log.Step(x));
        int[] a = [1, 2, 3];
        (a[0], a[2]) = (a[log.Step(2)], a[log.Step(0)]);
        log.Write($"{x}{y} {string.Join(',', a)}");
    }
}
