// object initialiser of a struct
// Expected: suspends
namespace Cases.Objects.StructInitializer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var point = new Point { X = log.Step(1), Y = log.Step(2) };
        Point[] points = [new() { X = log.Step(3) }, new Point(log.Step(4)) { Y = log.Step(5) }];
        log.Write($"{point.X + point.Y} {points[0].X} {points[1].X}{points[1].Y}");
    }
}

internal struct Point(int x)
{
    public int X = x;
    public int Y = 0;
}
