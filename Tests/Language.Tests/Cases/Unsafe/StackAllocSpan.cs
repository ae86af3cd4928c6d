// `stackalloc` into a span
// Expected: suspends
namespace Cases.Unsafe.StackAllocSpan;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Span<int> numbers = stackalloc int[3];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = i * i;
        int sum = numbers[1] + numbers[2];
        log.Step(sum);
    }
}
