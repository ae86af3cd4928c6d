// conditional `ref` expression
// Expected: suspends
namespace Cases.ByReference.RefTernary;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1;
        int b = 2;
        bool first = log.Step(false);
        (first ? ref a : ref b) = 10;
        ref int chosen = ref first ? ref a : ref b;
        chosen++;
        log.Step(a);
        log.Step(b);
    }
}
