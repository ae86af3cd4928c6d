// deconstruction into new and existing variables
// Expected: suspends
namespace Cases.Tuples.Deconstruction;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int x;
        (x, var y) = (log.Step(1), log.Step(2));
        (int p, string q) = Make(log);
        var (m, (n, _)) = (log.Step(3), Make(log));
        log.Write($"{x}{y}{p}{q}{m}{n}");
    }

    [Goroutine]
    private static (int, string) Make(Log log) => (log.Step(10), log.Step("ten"));
}
