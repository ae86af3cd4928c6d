// `using` of a value whose constructor takes a lock that belongs to its thread
// Expected: compensated
namespace Cases.Locks.UsingGuard;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new object();
        log.Step("before");
        using (new Guard(gate))
            log.Step("inside");
        log.Write(Monitor.IsEntered(gate));
        using (Guard first = new(gate), second = new(gate))
        {
            for (int i = 0; i < 3; i++)
                log.Write(i);
            log.Step("twice");
        }
        log.Step(Monitor.IsEntered(gate));
    }
}

internal sealed class Guard : IDisposable
{
    private readonly object _gate;

    public Guard(object gate)
    {
        _gate = gate;
        try
        {
            Monitor.Enter(gate);
        }
        catch
        {
            Monitor.Exit(gate);
            throw;
        }
    }

    public void Dispose() => Monitor.Exit(_gate);
}
