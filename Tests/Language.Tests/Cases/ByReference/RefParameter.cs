// a goroutine method with a `ref` parameter
// Expected: suspends
namespace Cases.ByReference.RefParameter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int total = log.Step(1);
        Add(log, ref total, 10);
        log.Step(total);
    }

    [Goroutine]
    private static void Add(Log log, ref int total, int value)
    {
        total += log.Step(value);
        total++;
    }
}
