// Initializers and records
// Expected: suspends
// Twins: 1
namespace Programs.Expressions.InitializersAndRecords;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box { Value = log.Step(1), Name = log.Step("outer"), Next = new Box { Value = log.Step(2) } };
        log.Write($"{box.Value}{box.Name}{box.Next.Value}");
        var byIndex = new Dictionary<string, int> { [log.Step("k")] = log.Step(1), [log.Step("l")] = log.Step(2) };
        var byAdd = new Dictionary<string, int> { { log.Step("m"), log.Step(3) }, { log.Step("n"), log.Step(4) } };
        log.Write(string.Join(',', byIndex.Concat(byAdd)));
        int[] spread = [log.Step(1), .. new[] { log.Step(2), log.Step(3) }, log.Step(4)];
        log.Write(string.Join(',', spread[log.Step(1)..^log.Step(1)]));
        var point = new Point(log.Step(3), log.Step(4));
        log.Write(point with { Y = log.Step(5) });
        log.Write(new { First = log.Step(1), Second = log.Step("anonymous") });
        var grid = new[,] { { log.Step(1), log.Step(2) }, { log.Step(3), log.Step(4) } };
        log.Write(grid[log.Step(1), log.Step(0)]);
    }

    private static string Join(int a, string b, double c) => FormattableString.Invariant($"{a};{b};{c}");

    private sealed class Box
    {
        public int Value { get; set; }

        public string? Name { get; set; }

        public Box? Next { get; set; }
    }

    private sealed record Point(int X, int Y);
}
