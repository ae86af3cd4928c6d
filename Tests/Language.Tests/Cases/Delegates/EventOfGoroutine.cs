// an event whose handler waits
// Expected: compensated
namespace Cases.Delegates.EventOfGoroutine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var source = new Source();
        source.Changed += n => log.Step(n);
        log.Step("before");
        source.Raise(5);
        log.Step("after");
    }
}

internal sealed class Source
{
    public event Action<int>? Changed;

    public void Raise(int n) => Changed?.Invoke(n);
}
