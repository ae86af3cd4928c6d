// index from the end and slices by pattern
// Expected: suspends
namespace Cases.Collections.RangeOnList;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var list = new List<int> { 1, 2, 3 };
        list[^log.Step(1)] = log.Step(30);
        list[^1] += log.Step(1);
        log.Write(list[^1]);
        log.Write(new Slices()[log.Step(1)..log.Step(3)]);
    }
}

internal sealed class Slices
{
    public int Length => 5;

    public string Slice(int start, int length) => $"{start}+{length}";
}
