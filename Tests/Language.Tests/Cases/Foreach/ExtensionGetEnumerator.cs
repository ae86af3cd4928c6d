// `foreach` with an extension `GetEnumerator`
// Expected: suspends
namespace Cases.Foreach.ExtensionGetEnumerator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int x in 1..4)
            log.Step(x);
    }
}

internal static class RangeExtensions
{
    public static IEnumerator<int> GetEnumerator(this Range range)
    {
        for (int i = range.Start.Value; i < range.End.Value; i++)
            yield return i;
    }
}
