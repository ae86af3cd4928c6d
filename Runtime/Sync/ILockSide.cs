namespace GoroutineGen.Sync;

/// <summary>A lock that a <see cref="Cond"/> can release and take again, from goroutines, ordinary threads and async code.</summary>
internal interface ILockSide
{
    /// <summary>
    /// Takes the lock for a caller who had it before and must have it again: an interrupt of the thread does not end the wait.
    /// </summary>
    void LockAgain();

    void Unlock();

    HoldAwaiter Lock__goroutine();

    UnlockAwaiter Unlock__goroutine();

    ValueTask LockAsync(CancellationToken cancellationToken = default);
}
