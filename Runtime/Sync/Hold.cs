namespace GoroutineGen.Sync;

/// <summary>
/// A lock or permits that the caller holds; disposing the hold gives them back: <c>using (mutex.Acquire()) { ... }</c>.
/// </summary>
/// <remarks>
/// Disposing a hold once more does nothing, as with <see cref="Lock.Scope"/>. A copy of a hold is the same hold, but does not know when the
/// other one is disposed: dispose only one of the two. The default value holds nothing.
/// </remarks>
public struct Hold : IDisposable
{
    private readonly long _amount;
    private IHeld? _held;

    internal Hold(IHeld held, long amount = 1)
    {
        _held = held;
        _amount = amount;
    }

    /// <summary>Gives back what is held; does nothing when the hold has been disposed. Callable from every goroutine and thread.</summary>
    /// <exception cref="SynchronizationLockException">The lock is not held any more: it was unlocked by other means.</exception>
    /// <exception cref="SemaphoreFullException">The permits are not held any more: they were released by other means.</exception>
    public void Dispose()
    {
        var held = _held;
        _held = null;
        held?.GiveBack(_amount);
    }
}
