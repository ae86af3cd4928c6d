// a class that is `unsafe`
// Expected: suspends
namespace Cases.Unsafe.UnsafeClass;

static unsafe partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        int n = Read();
        log.Step(n);
    }

    private static int* _nothing;

    private static int Read() => _nothing == null ? 1 : *_nothing;
}
