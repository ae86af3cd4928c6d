// a goroutine method that returns a span
// Expected: refused
namespace Cases.ByReference.SpanResult;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(Get(log).Length);
    }

    [Goroutine]
    private static Span<int> Get(Log log)
    {
        log.Step("get");
        return new int[3];
    }
}
