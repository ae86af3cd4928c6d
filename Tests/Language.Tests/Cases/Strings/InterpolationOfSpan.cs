// interpolated string with a span in it, beside a wait
// Expected: compensated
namespace Cases.Strings.InterpolationOfSpan;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write($"{"abc".AsSpan(1)}");
        log.Write($"{"abc".AsSpan(1)} {log.Step("waits")}");
        log.Step("after");
    }
}
