// implicit conversions to spans in arguments
// Expected: suspends
namespace Cases.ByReference.SpanConversion;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [log.Step(3), log.Step(1), log.Step(2)];
        log.Step(Largest(numbers));
        log.Step(Largest([log.Step(4), 5]));
        log.Step("text".AsSpan(1).ToString());
    }

    private static int Largest(ReadOnlySpan<int> numbers)
    {
        int largest = int.MinValue;
        foreach (int number in numbers)
            largest = Math.Max(largest, number);
        return largest;
    }
}
