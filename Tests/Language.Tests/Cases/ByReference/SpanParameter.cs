// a goroutine method with a span parameter
// Expected: refused
namespace Cases.ByReference.SpanParameter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(Sum(log, [1, 2, 3]));
    }

    [Goroutine]
    private static int Sum(Log log, ReadOnlySpan<int> numbers)
    {
        int sum = 0;
        foreach (int number in numbers)
            sum += log.Step(number);
        return sum;
    }
}
