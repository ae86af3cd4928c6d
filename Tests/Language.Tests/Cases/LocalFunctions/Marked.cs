// a local function marked `[Goroutine]`
// Expected: suspends
namespace Cases.LocalFunctions.Marked;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Twice(3));
        log.Step("after");

        [Goroutine]
        int Twice(int n) => log.Step(n) * 2;
    }
}
