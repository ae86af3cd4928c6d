// `ref` local that is reassigned
// Expected: suspends
namespace Cases.ByReference.RefLocalReassigned;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = log.Step(1);
        int b = log.Step(2);
        {
            ref int current = ref a;
            current += 10;
            current = ref b;
            current += 20;
        }

        log.Step(a);
        log.Step(b);
    }
}
