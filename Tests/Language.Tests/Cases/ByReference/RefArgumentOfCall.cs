// a `ref` argument that a call returns, before an argument that waits
// Expected: compensated
namespace Cases.ByReference.RefArgumentOfCall;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2];
        log.Step("before");
        Add(ref Find(numbers, 2), log.Step(20));
        log.Step(string.Join(',', numbers));
    }

    private static ref int Find(int[] numbers, int wanted) => ref numbers[Array.IndexOf(numbers, wanted)];

    private static void Add(ref int target, int value) => target += value;
}
