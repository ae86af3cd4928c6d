// a goroutine method with a pointer parameter
// Expected: refused
namespace Cases.Unsafe.PointerParameter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int number = 5;
        unsafe
        {
            Increase(log, &number);
        }

        log.Step(number);
    }

    [Goroutine]
    private static unsafe void Increase(Log log, int* number)
    {
        log.Step("increase");
        ++*number;
    }
}
