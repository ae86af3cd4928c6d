// extension methods on `in` and `ref` receivers
// Expected: suspends
namespace Cases.Methods.ExtensionOnStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var point = new Point(1);
        log.Write(point.Read(log));
        point.Change(log, 5);
        log.Step(point.X);
    }
}

internal struct Point(int x)
{
    public int X = x;
}

internal static partial class Extensions
{
    [Goroutine]
    public static int Read(this in Point point, Log log) => log.Step(point.X);

    [Goroutine]
    public static void Change(this ref Point point, Log log, int x) => point.X = log.Step(x);
}
