namespace GoroutineGen.Scheduling;

/// <summary>
/// A one-slot wake-up: a signal that comes before the wait is not lost. One waiter at a time. <see cref="Thread.Interrupt"/> may reach any
/// thread here, and what it does depends on who waits. README, "Interrupts".
/// </summary>
internal sealed class Note
{
    // Not a monitor: a thread that waits in one is woken while its waker still holds it, and waits again.
    private readonly AutoResetEvent _event = new(false);

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
    internal bool WaitUnlessInterrupted() => TryTake(Timeout.Infinite, out _);

    /// <summary>
    /// Waits for a signal, but no longer than <paramref name="milliseconds"/>. For threads of our own. Nobody has a reason to interrupt
    /// such a thread, so an interrupt ends the wait too and is forgotten.
    /// </summary>
    /// <returns>Whether there was a signal.</returns>
    internal bool Doze(int milliseconds) => TryTake(milliseconds, out _);

    internal void Signal() => _event.Set();

    // False: the time was over, or the thread was interrupted. An interrupt that is reported has been used up.
    private bool TryTake(int milliseconds, out bool interrupted)
    {
        interrupted = false;
        try
        {
            return _event.WaitOne(milliseconds);
        }
        catch (ThreadInterruptedException)
        {
            interrupted = true;
            return false;
        }
    }
}
