// `stackalloc` into a pointer
// Expected: suspends
namespace Cases.Unsafe.StackAllocPointer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        int sum;
        unsafe
        {
            int* numbers = stackalloc int[2];
            numbers[0] = 3;
            numbers[1] = 4;
            sum = numbers[0] + *(numbers + 1);
        }

        log.Step(sum);
    }
}
