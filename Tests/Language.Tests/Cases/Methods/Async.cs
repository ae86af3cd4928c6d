// an async method marked `[Goroutine]`
// Expected: refused
namespace Cases.Methods.Async;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Go.Await(Later(log)));
        log.Step("after");
    }

    [Goroutine]
    private static async Task<int> Later(Log log)
    {
        log.Write("later");
        await Task.Yield();
        return 5;
    }
}
