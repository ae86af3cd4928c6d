// a ref-returning call on the left of a value that waits
// Expected: compensated
namespace Cases.ByReference.RefReturnCompound;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2, 3];
        log.Step("before");
        Find(numbers, 2) = log.Step(20);
        Find(numbers, 3) += log.Step(30);
        log.Step(string.Join(',', numbers));
    }

    private static ref int Find(int[] numbers, int wanted) => ref numbers[Array.IndexOf(numbers, wanted)];
}
