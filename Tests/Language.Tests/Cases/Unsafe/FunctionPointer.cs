// function pointers
// Expected: suspends
namespace Cases.Unsafe.FunctionPointer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        int result;
        unsafe
        {
            delegate*<int, int> twice = &Twice;
            result = twice(4);
        }

        log.Step(result);
    }

    private static int Twice(int x) => 2 * x;
}
