// a value that is read through a reference before a wait
// Expected: suspends
namespace Cases.ByReference.RefReturnRead;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2, 3];
        log.Step("before");
        int sum = Find(numbers, 2) + log.Step(20);
        sum += numbers.AsSpan()[2] * log.Step(30);
        log.Write($"{Find(numbers, 3)} {log.Step(40)}");
        log.Step(sum);
    }

    private static ref int Find(int[] numbers, int wanted) => ref numbers[Array.IndexOf(numbers, wanted)];
}
