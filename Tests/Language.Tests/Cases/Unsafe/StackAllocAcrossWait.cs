// `stackalloc` that lives across a wait
// Expected: compensated
namespace Cases.Unsafe.StackAllocAcrossWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Span<int> numbers = stackalloc int[2];
        numbers[0] = 3;
        log.Step("inside");
        numbers[1] = numbers[0] + 1;
        log.Write(numbers[1]);
        log.Step("after");
    }
}
