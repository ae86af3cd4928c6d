// collection expressions of several types
// Expected: suspends
namespace Cases.Collections.CollectionExpressions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] array = [log.Step(1), log.Step(2)];
        List<int> list = [log.Step(3), .. array, log.Step(4)];
        HashSet<int> set = [.. list, log.Step(3)];
        IEnumerable<int> sequence = [log.Step(5), .. set];
        IReadOnlyList<string> texts = [];
        System.Collections.Immutable.ImmutableArray<int> immutable = [log.Step(6), .. array];
        log.Write($"{string.Join(',', list)} {set.Count} {string.Join(',', sequence)} {texts.Count} {immutable.Length}");
    }
}
