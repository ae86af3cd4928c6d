// `ref` local, with waits around its uses
// Expected: suspends
namespace Cases.ByReference.RefLocal;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [log.Step(1), log.Step(2)];
        ref int second = ref numbers[1];
        second += 10;
        second *= 2;
        log.Step(numbers[1]);
        log.Step("after");
    }
}
