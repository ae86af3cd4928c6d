// `ref` arguments to ordinary methods
// Expected: suspends
namespace Cases.ByReference.RefArgument;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = log.Step(1);
        int b = log.Step(2);
        Swap(ref a, ref b);
        int[] numbers = [a, b];
        Swap(ref numbers[0], ref numbers[1]);
        log.Step($"{a} {b} {string.Join(',', numbers)}");
        Interlocked.Increment(ref a);
        log.Step(a);
    }

    private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);
}
