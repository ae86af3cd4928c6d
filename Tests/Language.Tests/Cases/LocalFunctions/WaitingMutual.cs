// mutually recursive local functions that wait
// Expected: suspends
namespace Cases.LocalFunctions.WaitingMutual;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(IsEven(4));
        log.Step("after");

        bool IsEven(int n) => n == 0 || IsOdd(log.Step(n) - 1);

        bool IsOdd(int n) => n != 0 && IsEven(log.Step(n) - 1);
    }
}
