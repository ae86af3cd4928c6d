// an asynchronous stream, read by `ToBlockingEnumerable`
// Expected: suspends
namespace Cases.Foreach.AsyncStream;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int x in Numbers().ToBlockingEnumerable())
            log.Step(x);
    }

    private static async IAsyncEnumerable<int> Numbers()
    {
        for (int i = 0; i < 3; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }
}
