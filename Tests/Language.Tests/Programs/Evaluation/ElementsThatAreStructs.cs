// Elements that are structs
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.ElementsThatAreStructs;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var points = new Point[2];
        points[Of(1)].X = Of(5);
        points[1].Y += points[Of(1)].X + Of(1);
        var copy = points[1];
        copy.Move(Of(10));
        points[Of(1)].Move(Of(1));
        Console.WriteLine($"{points[1].X} {points[1].Y} {copy.X}");
    }

    struct Point
    {
        public int X, Y;
        public void Move(int by) => X += by;
    }
}

// Writes:
// 6 6 15
