// a member of what a call, an indexer or a property returns by reference, on the left of a value that waits
// Expected: compensated
namespace Cases.ByReference.RefReturnMember;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var points = new Points();
        var table = new Dictionary<string, Point>();
        log.Step("before");
        points[1].X = log.Step(10);
        points.First.Y += log.Step(20);
        points.First.Move(log.Step(30));
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(table, "a", out _).X = log.Step(40);
        (points[2].X, points[2].Y) = (log.Step(50), 60);
        log.Step($"{points[0].X} {points[0].Y} {points[1].X} {points[2].X} {points[2].Y} {table["a"].X}");
    }
}

internal struct Point
{
    public int X;
    public int Y;

    public void Move(int by) => X += by;
}

internal sealed class Points
{
    private readonly Point[] _items = new Point[3];

    public ref Point First => ref _items[0];

    public ref Point this[int index] => ref _items[index];
}
