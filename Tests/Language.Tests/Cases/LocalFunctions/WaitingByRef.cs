// a local function that waits, with `ref` and `out` parameters
// Expected: compensated
namespace Cases.LocalFunctions.WaitingByRef;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        int a = 1;
        Add(ref a, out int b);
        log.Step(a + b);

        void Add(ref int x, out int y)
        {
            x += log.Step(10);
            y = log.Step(20);
        }
    }
}
