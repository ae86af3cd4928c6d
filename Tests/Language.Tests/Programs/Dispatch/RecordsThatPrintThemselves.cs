// Records that print themselves
// Expected: suspends
// Twins: 3
namespace Programs.Dispatch.RecordsThatPrintThemselves;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(new Point(1).Show() + new Point3(2, 3).Show() + ((Point)new Point3(4, 5)).Show());
    }

    partial record Point(int X)
    {
        [Goroutine] public virtual string Show() => Of("point ") + ToString();
        [Goroutine] public override string ToString() => Of($"({X}) ");
    }
    record Point3(int X, int Y) : Point(X);
}

// Writes:
// point (1) point Point3 { X = 2, Y = 3 }point Point3 { X = 4, Y = 5 }
