// `using` of a value whose constructor takes a lock and gives it back
// Expected: suspends
namespace Cases.Locks.UsingBalanced;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new object();
        log.Step("before");
        using (new Counted(gate))
            log.Step("inside");
        foreach (int number in Counted.Numbers(gate))
            log.Step(number);
        log.Step(Monitor.IsEntered(gate));
    }
}

internal sealed class Counted : IDisposable
{
    private static int s_count;
    private readonly object _gate;

    public Counted(object gate)
    {
        _gate = gate;
        Monitor.Enter(gate);
        try
        {
            s_count++;
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }

    public static IEnumerable<int> Numbers(object gate)
    {
        int count;
        lock (gate)
            count = s_count + 2;
        for (int i = 0; i < count; i++)
            yield return i;
    }

    public void Dispose()
    {
        lock (_gate)
            s_count--;
    }
}
