// `ref` local that lives across a wait
// Expected: compensated
namespace Cases.ByReference.RefLocalAcrossWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2];
        log.Step("before");
        ref int second = ref numbers[1];
        second += 10;
        second += log.Step(5);
        log.Write(numbers[1]);
        log.Step("after");
    }
}
