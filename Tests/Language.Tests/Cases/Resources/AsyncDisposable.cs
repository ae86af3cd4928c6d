// a type that is `IAsyncDisposable` too
// Expected: suspends
namespace Cases.Resources.AsyncDisposable;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using (var both = new Both(log))
        {
            log.Step("inside");
        }

        Go.Await(new Both(log).DisposeAsync().AsTask());
        log.Step("after");
    }
}

internal sealed class Both(Log log) : IDisposable, IAsyncDisposable
{
    public void Dispose() => log.Write("disposed");

    public ValueTask DisposeAsync()
    {
        log.Write("disposed asynchronously");
        return ValueTask.CompletedTask;
    }
}
