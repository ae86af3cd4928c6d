// `unsafe` block with a wait inside
// Expected: refused
namespace Cases.Unsafe.UnsafeBlockWithWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int number = 1;
        log.Step("before");
        unsafe
        {
            int* pointer = &number;
            *pointer += 10;
            log.Step(*pointer);
            *pointer += 100;
        }

        log.Step(number);
    }
}
