namespace GoroutineGen.Scheduling;

/// <summary>A one-slot wake-up: a signal that comes before the wait is not lost. One waiter at a time.</summary>
internal sealed class Note
{
    private readonly object _gate = new();
    private bool _signalled;

    /// <summary>Waits for a signal and takes it.</summary>
    internal void Wait()
    {
        lock (_gate)
        {
            while (!_signalled)
                Monitor.Wait(_gate);
            _signalled = false;
        }
    }

    /// <summary>Waits for a signal, but no longer than <paramref name="milliseconds"/> (-1: without limit); true when there was one.</summary>
    internal bool Wait(int milliseconds)
    {
        lock (_gate)
        {
            if (!_signalled)
                Monitor.Wait(_gate, milliseconds);
            var signalled = _signalled;
            _signalled = false;
            return signalled;
        }
    }

    internal void Signal()
    {
        lock (_gate)
        {
            _signalled = true;
            Monitor.Pulse(_gate);
        }
    }
}
