// `foreach` over an array
// Expected: suspends
namespace Cases.Foreach.Array;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int x in (int[])[log.Step(1), 2, 3])
            log.Step(x * 10);
    }
}
