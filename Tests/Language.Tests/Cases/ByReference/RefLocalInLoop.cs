// `ref` local in a loop that waits elsewhere
// Expected: suspends
namespace Cases.ByReference.RefLocalInLoop;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2, 3];
        for (int i = 0; i < numbers.Length; i++)
        {
            log.Step(i);
            ref int number = ref numbers[i];
            number *= number;
        }

        log.Step(string.Join(',', numbers));
    }
}
