// an event raised by a goroutine method
// Expected: suspends
namespace Cases.Delegates.EventRaisedInGoroutine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var source = new Source(log);
        source.Changed += (_, text) => log.Write(text);
        source.Raise("a");
        source.Raise("b");
    }
}

internal sealed partial class Source(Log log)
{
    public event EventHandler<string>? Changed;

    [Goroutine]
    public void Raise(string text)
    {
        log.Step("raise");
        Changed?.Invoke(this, text);
        log.Step("raised");
    }
}
