// a span argument before an argument that waits
// Expected: compensated
namespace Cases.ByReference.SpanArgumentBeforeWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2, 3];
        log.Step("before");
        log.Write(Sum(numbers.AsSpan(1), log.Step(10)));
        log.Step("after");
    }

    private static int Sum(Span<int> span, int extra)
    {
        int sum = extra;
        foreach (int x in span)
            sum += x;
        return sum;
    }
}
