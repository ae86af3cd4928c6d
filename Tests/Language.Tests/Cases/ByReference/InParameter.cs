// a goroutine method with `in` and `ref readonly` parameters
// Expected: suspends
namespace Cases.ByReference.InParameter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var point = new Point(1, 2);
        log.Step(Sum(log, point, in point));
        log.Step(Sum(log, new Point(3, 4), ref point));
    }

    [Goroutine]
    private static int Sum(Log log, in Point a, ref readonly Point b) => log.Step(a.X) + log.Step(b.Y);
}

internal readonly record struct Point(int X, int Y);
