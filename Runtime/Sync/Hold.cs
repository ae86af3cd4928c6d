namespace GoroutineGen.Sync;

/// <summary>
/// A lock or permits that the caller holds; disposing it gives them back: <c>using (mutex.Acquire()) { ... }</c>. Dispose it once.
/// </summary>
public readonly struct Hold : IDisposable
{
    private readonly IHeld? _held;
    private readonly long _amount;

    internal Hold(IHeld held, long amount = 1)
    {
        _held = held;
        _amount = amount;
    }

    /// <summary>Gives back what is held. Callable from every goroutine and thread.</summary>
    /// <exception cref="SynchronizationLockException">The lock is not held any more.</exception>
    /// <exception cref="SemaphoreFullException">The permits are not held any more.</exception>
    public void Dispose() => _held?.GiveBack(_amount);
}
