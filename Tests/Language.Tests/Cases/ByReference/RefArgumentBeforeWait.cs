// a `ref` argument, a variable or an element, before an argument that waits
// Expected: suspends
namespace Cases.ByReference.RefArgumentBeforeWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2];
        int local = 3;
        Add(ref local, log.Step(10));
        Add(ref numbers[1], log.Step(20));
        log.Step($"{local} {string.Join(',', numbers)}");
    }

    private static void Add(ref int target, int value) => target += value;
}
