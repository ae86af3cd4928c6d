// local functions declared before use, between and after the waits
// Expected: suspends
namespace Cases.LocalFunctions.BeforeUse;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int Before(int n) => n + 1;
        int x = log.Step(1);
        int Between(int n) => n + x;
        x = log.Step(10);
        log.Step(Before(1) + Between(2) + After(3));
        int After(int n) => n * x;
    }
}
