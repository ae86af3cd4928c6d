// deconstruction by a `Deconstruct` method and an extension
// Expected: suspends
namespace Cases.Tuples.DeconstructMethod;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var (x, y) = log.Step(new Point(1, 2));
        var (year, month) = log.Step(new DateOnly(2024, 5, 6));
        log.Write($"{x}{y} {year}{month}");
    }
}

internal sealed class Point(int x, int y)
{
    public void Deconstruct(out int first, out int second) => (first, second) = (x, y);
}

internal static class Extensions
{
    public static void Deconstruct(this DateOnly date, out int year, out int month) => (year, month) = (date.Year, date.Month);
}
