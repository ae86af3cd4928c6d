namespace GoroutineGen.Scheduling;

/// <summary>
/// A one-slot wake-up: a signal that comes before the wait is not lost. One waiter at a time. <see cref="Thread.Interrupt"/> may reach any
/// thread here, and what it does depends on who waits. README, "Interrupts".
/// </summary>
internal sealed class Note
{
    private readonly object _gate = new();
    private bool _signalled;

    /// <summary>Waits for a signal and takes it. An interrupt is kept for the thread's next wait.</summary>
    internal void Wait()
    {
        var interrupted = false;
        while (!TryTake(Timeout.Infinite, out var now))
            interrupted |= now;
        if (interrupted)
            Thread.CurrentThread.Interrupt();
    }

    /// <summary>Waits for a signal and takes it, or for an interrupt.</summary>
    /// <returns>Whether there was a signal. Else the interrupt came first, and is the caller's now.</returns>
    internal bool WaitUnlessInterrupted()
    {
        bool interrupted;
        while (!TryTake(Timeout.Infinite, out interrupted) && !interrupted)
        {
            // The system may wake a thread for no reason.
        }

        return !interrupted;
    }

    /// <summary>
    /// Waits for a signal, but no longer than <paramref name="milliseconds"/>. For threads of our own. Nobody has a reason to interrupt
    /// such a thread, so an interrupt ends the wait too and is forgotten.
    /// </summary>
    /// <returns>Whether there was a signal.</returns>
    internal bool Doze(int milliseconds) => TryTake(milliseconds, out _);

    internal void Signal() => Uninterrupted.Do(this, static note =>
    {
        lock (note._gate)
        {
            note._signalled = true;
            Monitor.Pulse(note._gate);
        }
    });

    // False: the time was over, the thread was interrupted, or it was woken for no reason. An interrupt that is reported has been used up.
    private bool TryTake(int milliseconds, out bool interrupted)
    {
        interrupted = false;
        try
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
        catch (ThreadInterruptedException)
        {
            interrupted = true;
            return false;
        }
    }
}
