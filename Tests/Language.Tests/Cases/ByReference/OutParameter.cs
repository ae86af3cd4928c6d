// a goroutine method with `out` parameters
// Expected: suspends
namespace Cases.ByReference.OutParameter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Split(log, 17, out int tens, out var ones);
        log.Step($"{tens} {ones}");
        int again;
        Split(log, 42, out again, out _);
        log.Step(again);
    }

    [Goroutine]
    private static void Split(Log log, int n, out int tens, out int ones)
    {
        tens = log.Step(n / 10);
        ones = log.Step(n % 10);
    }
}
