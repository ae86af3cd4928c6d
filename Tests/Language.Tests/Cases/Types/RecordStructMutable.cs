// a method of a mutable record struct that writes
// Expected: suspends
namespace Cases.Types.RecordStructMutable;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var point = new Point(1, 2);
        point.Move(log, 5);
        log.Step(point);
    }
}

internal partial record struct Point(int X, int Y)
{
    [Goroutine]
    public void Move(Log log, int by)
    {
        X += log.Step(by);
        Y += log.Step(by);
    }
}
