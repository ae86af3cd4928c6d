// `AsyncLocal` values set in callees
// Expected: suspends
namespace Cases.Types.ThreadStaticAndAsyncLocal;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var local = new AsyncLocal<int> { Value = 1 };
        Set(log, local);
        log.Step(local.Value);
    }

    [Goroutine]
    private static void Set(Log log, AsyncLocal<int> local)
    {
        local.Value = log.Step(local.Value + 10);
        log.Step(local.Value);
    }
}
