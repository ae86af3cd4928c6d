// an inline array: elements, slices, conversion to a span
// Expected: compensated
namespace Cases.ByReference.InlineArray;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var four = new Four();
        four[0] = log.Step(1);
        four[3] = log.Step(4);
        for (int i = 0; i < 4; i++)
            log.Write(four[i]);
        int sum = Sum(four);
        log.Step(sum);
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        int sum = 0;
        foreach (int number in numbers)
            sum += number;
        return sum;
    }
}

[System.Runtime.CompilerServices.InlineArray(4)]
internal struct Four
{
    private int _first;
}
