// `in` arguments to ordinary methods
// Expected: suspends
namespace Cases.ByReference.InArgument;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var point = new Point(log.Step(1), 2);
        log.Step(Sum(point));
        log.Step(Sum(in point));
        log.Step(Sum(new Point(3, log.Step(4))));
    }

    private static int Sum(in Point point) => point.X + point.Y;
}

internal readonly record struct Point(int X, int Y);
