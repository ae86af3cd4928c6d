// target-typed `new`
// Expected: suspends
namespace Cases.Objects.TargetTypedNew;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        List<int> list = new() { log.Step(1), log.Step(2) };
        Dictionary<string, List<int>> map = new() { [log.Step("k")] = new() { log.Step(3) } };
        Pair pair = new(log.Step(4), Second: log.Step(5));
        log.Write($"{list.Count} {map["k"][0]} {pair}");
    }
}

internal sealed record Pair(int First, int Second);
