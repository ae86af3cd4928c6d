// `scoped` locals and parameters
// Expected: suspends
namespace Cases.ByReference.ScopedRef;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        scoped Span<int> span = [1, 2, 3];
        log.Write(Count(span));
        log.Step("after");
    }

    private static int Count(scoped ReadOnlySpan<int> span) => span.Length;
}
