// property, nested and positional patterns
// Expected: suspends
namespace Cases.Switches.PropertyPatterns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var point in (Point[])[new(0, 0), new(1, 0), new(2, 3), new(5, 5)])
        {
            switch (log.Step(point))
            {
                case { X: 0, Y: 0 }:
                    log.Step("origin");
                    break;
                case (var x, 0):
                    log.Step($"on the axis at {x}");
                    break;
                case { X: > 3 } and { Y: var y }:
                    log.Step($"far, {y}");
                    break;
                case (_, _) other:
                    log.Step($"{other.X + other.Y}");
                    break;
            }
        }
    }
}

internal sealed record Point(int X, int Y);
