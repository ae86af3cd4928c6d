// a `Deconstruct` method that waits
// Expected: compensated
namespace Cases.Tuples.DeconstructThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        var (x, y) = new Point(log);
        log.Step(x + y);
    }
}

internal sealed partial class Point(Log log)
{
    [Goroutine]
    public void Deconstruct(out int x, out int y)
    {
        x = log.Step(1);
        y = log.Step(2);
    }
}
