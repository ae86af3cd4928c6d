// `unsafe` block with pointers, without a wait
// Expected: refused
namespace Cases.Unsafe.UnsafeBlock;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int number = log.Step(1);
        unsafe
        {
            int* pointer = &number;
            *pointer += 10;
        }

        log.Step(number);
    }
}
