namespace GoroutineGen.Scheduling;

/// <summary>
/// A lock of the library's own. <see cref="Thread.Interrupt"/> ends the wait for a lock of .NET's, and so would leave the work around such
/// a lock half done. The wait for an inner lock goes on. README, "Interrupts".
/// </summary>
internal readonly struct InnerLock
{
    private readonly Lock _lock;

    public InnerLock() => _lock = new Lock();

    /// <summary>Takes the lock until the result is disposed: <c>using (gate.Hold()) { ... }</c>.</summary>
    internal Lock.Scope Hold()
    {
        try
        {
            return _lock.EnterScope();
        }
        catch (ThreadInterruptedException)
        {
            return HoldInterrupted();
        }
    }

    internal bool TryEnter() => _lock.TryEnter();

    internal void Exit() => _lock.Exit();

    private Lock.Scope HoldInterrupted()
    {
        while (true)
        {
            try
            {
                var scope = _lock.EnterScope();
                Thread.CurrentThread.Interrupt(); // Kept for the thread's next wait.
                return scope;
            }
            catch (ThreadInterruptedException)
            {
                // One more interrupt: the thread has one to keep in any case.
            }
        }
    }
}
