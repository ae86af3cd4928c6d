// a local function that waits, as a delegate
// Expected: compensated
namespace Cases.LocalFunctions.WaitingAsDelegate;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Func<int, int> twice = Twice;
        log.Write(twice(3));
        log.Write(Twice(4));
        log.Step("after");

        int Twice(int n) => log.Step(n) * 2;
    }
}
