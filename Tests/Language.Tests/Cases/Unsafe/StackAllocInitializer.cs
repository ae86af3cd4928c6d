// `stackalloc` with initialiser, as an argument
// Expected: suspends
namespace Cases.Unsafe.StackAllocInitializer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        int sum = Sum(stackalloc int[] { 1, 2, 3 }) + Sum(stackalloc[] { 4, 5 });
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
