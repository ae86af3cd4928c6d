// `foreach` over an enumerator that holds a lock until it is disposed of
// Expected: compensated
namespace Cases.Locks.LockedEnumerator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var locked = new Locked();
        log.Step("before");
        foreach (int number in locked)
            log.Step(number);
        log.Write(Monitor.IsEntered(locked.Gate));
        foreach (int number in new LockedInterface(locked))
            log.Step(number);
        log.Step(Monitor.IsEntered(locked.Gate));
    }
}

internal sealed class Locked
{
    public object Gate { get; } = new();

    public Enumerator GetEnumerator() => new(Gate);

    internal sealed class Enumerator : IEnumerator<int>
    {
        private readonly object _gate;

        public Enumerator(object gate)
        {
            _gate = gate;
            Monitor.Enter(gate);
        }

        public int Current { get; private set; }

        object System.Collections.IEnumerator.Current => Current;

        public bool MoveNext() => ++Current < 4;

        public void Reset() => Current = 0;

        public void Dispose() => Monitor.Exit(_gate);
    }
}

internal sealed class LockedInterface(Locked locked) : IEnumerable<int>
{
    IEnumerator<int> IEnumerable<int>.GetEnumerator() => new LateEnumerator(locked.Gate);

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();

    private sealed class LateEnumerator(object gate) : IEnumerator<int>
    {
        private bool _taken;

        public int Current { get; private set; }

        object System.Collections.IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (!_taken)
                Monitor.Enter(gate, ref _taken);
            return ++Current < 4;
        }

        public void Reset() => Current = 0;

        public void Dispose()
        {
            if (_taken)
                Monitor.Exit(gate);
        }
    }
}
