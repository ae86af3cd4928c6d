// a local function that waits
// Expected: suspends
namespace Cases.LocalFunctions.Waiting;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Twice(3));
        log.Step("after");

        int Twice(int n) => log.Step(n) * 2;
    }
}
