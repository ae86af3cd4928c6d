// conditional `ref` expression whose condition waits
// Expected: compensated
namespace Cases.ByReference.RefTernaryCondition;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1;
        int b = 2;
        (log.Step(true) ? ref a : ref b) = 10;
        log.Step(a);
        log.Step(b);
    }
}
