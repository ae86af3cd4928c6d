// a static local function that waits
// Expected: suspends
namespace Cases.LocalFunctions.WaitingStatic;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Twice(log, 3));
        log.Step("after");

        static int Twice(Log log, int n)
        {
            int once = log.Step(n);
            return once + log.Step(n);
        }
    }
}
