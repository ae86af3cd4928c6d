// `for` variable captured by lambdas: one for the whole loop
// Expected: suspends
namespace Cases.Loops.ForCapture;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var readers = new List<Func<int>>();
        for (int i = 0; i < 3; i++)
        {
            int copy = log.Step(i);
            readers.Add(() => (i * 10) + copy);
        }

        foreach (var read in readers)
            log.Step(read());
    }
}
