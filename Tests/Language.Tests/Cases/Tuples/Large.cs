// a tuple of more than seven elements
// Expected: suspends
namespace Cases.Tuples.Large;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var t = (log.Step(1), log.Step(2), 3, 4, 5, 6, 7, log.Step(8), log.Step(9));
        log.Write(t.Item9 + t.Item8);
        log.Write(t);
    }
}
