// `foreach` with a conversion of the element
// Expected: suspends
namespace Cases.Foreach.Conversion;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (long x in (int[])[1, 2])
            log.Step(x);
        foreach (object x in (int[])[3])
            log.Step(x);
    }
}
