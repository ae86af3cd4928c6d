// a goroutine method that returns by reference
// Expected: refused
namespace Cases.ByReference.RefReturningGoroutine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2];
        Find(log, numbers) = 10;
        log.Step(numbers[1]);
    }

    [Goroutine]
    private static ref int Find(Log log, int[] numbers)
    {
        log.Step("find");
        return ref numbers[1];
    }
}
