// `with` on records, whose values wait
// Expected: suspends
namespace Cases.Objects.WithRecord;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var point = new Point(log.Step(3), log.Step(4));
        log.Write(point with { Y = log.Step(5) });
        log.Write((log.Step(point) with { X = log.Step(6), Y = log.Step(7) }) with { });
    }
}

internal sealed record Point(int X, int Y);
