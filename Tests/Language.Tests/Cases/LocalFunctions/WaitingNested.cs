// local functions that wait, in local functions
// Expected: suspends
namespace Cases.LocalFunctions.WaitingNested;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Outer(2));
        log.Step("after");

        int Outer(int n)
        {
            return Inner(n) + Inner(n + 1);

            int Inner(int m) => log.Step(m) * n;
        }
    }
}
