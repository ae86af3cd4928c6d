// `foreach` over an iterator with `lock`, or a lock's `using`, around its `yield return`
// Expected: compensated
namespace Cases.Locks.LockedIterator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new object();
        log.Step("before");
        foreach (int number in Numbers(gate))
            log.Step(number);
        log.Write(Monitor.IsEntered(gate));
        foreach (int number in Twice(gate).Where(number => number > 2))
            log.Step(number);
        foreach (int number in new Sequence(gate))
        {
            log.Step(number);
            if (number == 2)
                break;
        }
        log.Step(Monitor.IsEntered(gate));
    }

    private static IEnumerable<int> Numbers(object gate)
    {
        lock (gate)
        {
            for (int i = 0; i < 3; i++)
                yield return i;
        }
    }

    private static IEnumerable<int> Twice(object gate)
    {
        foreach (int number in Numbers(gate))
            yield return number * 2;
    }
}

internal sealed class Sequence(object gate)
{
    public IEnumerator<int> GetEnumerator()
    {
        using var guard = new Guard(gate);
        yield return 1;
        yield return 2;
        yield return 3;
    }
}

internal sealed class Guard : IDisposable
{
    private readonly object _gate;

    public Guard(object gate)
    {
        _gate = gate;
        Monitor.Enter(gate);
    }

    public void Dispose() => Monitor.Exit(_gate);
}
