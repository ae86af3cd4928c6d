// `foreach` over a span without a wait in it
// Expected: suspends
namespace Cases.Foreach.SpanWithoutWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2, 3];
        log.Step("before");
        int sum = 0;
        foreach (int x in numbers.AsSpan())
            sum += x;
        log.Step(sum);
    }
}
