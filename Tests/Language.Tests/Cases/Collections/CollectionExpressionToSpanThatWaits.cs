// collection expression with a span as its target, with elements that wait
// Expected: compensated
namespace Cases.Collections.CollectionExpressionToSpanThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Span<int> span = [1, log.Step(2), log.Step(3)];
        log.Write(span[1] + span[2]);
        log.Write(Sum([log.Step(4), log.Step(5)]));
        log.Step("after");
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        int sum = 0;
        foreach (int number in numbers)
            sum += number;
        return sum;
    }
}
