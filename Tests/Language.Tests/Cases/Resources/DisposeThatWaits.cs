// a `Dispose` that waits
// Expected: compensated
namespace Cases.Resources.DisposeThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using (var waiting = new Waiting(log))
        {
            log.Step("inside");
        }

        log.Step("after");
    }
}

internal sealed partial class Waiting(Log log) : IDisposable
{
    [Goroutine]
    public void Dispose() => log.Step("disposing");
}
