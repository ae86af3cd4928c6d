// `foreach` variable captured by lambdas: one for each turn
// Expected: suspends
namespace Cases.Foreach.Capture;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var readers = new List<Func<int>>();
        foreach (int x in (int[])[1, 2, 3])
        {
            readers.Add(() => x);
            log.Step(x);
        }

        foreach (var read in readers)
            log.Step(read());
    }
}
