// a call of an ordinary method that returns by reference
// Expected: suspends
namespace Cases.ByReference.RefReturn;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2, 3];
        log.Step("before");
        Find(numbers, 2) = 20;
        Find(numbers, 3)++;
        log.Step(string.Join(',', numbers));
    }

    private static ref int Find(int[] numbers, int wanted) => ref numbers[Array.IndexOf(numbers, wanted)];
}
