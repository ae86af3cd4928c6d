// collection expression with a span as its target
// Expected: suspends
namespace Cases.Collections.CollectionExpressionToSpan;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Span<int> span = [1, 2, 3];
        int sum = span[0] + span[2];
        ReadOnlySpan<string> texts = ["a", "b"];
        int length = texts.Length;
        log.Step(sum + length);
    }
}
