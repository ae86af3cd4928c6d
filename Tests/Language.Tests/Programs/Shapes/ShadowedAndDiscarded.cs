// Shadowed and discarded
// Expected: suspends
// Twins: 1
using Text = System.String;

namespace Programs.Shapes.ShadowedAndDiscarded;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        _ = log.Step(1);
        var (_, kept) = (log.Step(2), log.Step(3));
        { var inner = kept; log.Step(inner); }
        { var inner = "another"; log.Step(inner); }
        Func<int, int, int> second = (_, kept) => kept;
        log.Step(second(kept, log.Step(4)));
        if (int.TryParse("5", out var inside))
            log.Step(inside);
        if (!int.TryParse(log.Step("x"), out inside))
            log.Step(inside);
    }
}
