using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>
/// A lock that goroutines may hold while they wait for something else. Not reentrant and not owned: any goroutine or thread may unlock it.
/// A goroutine that has to wait for it parks, an ordinary thread blocks, async code awaits.
/// </summary>
/// <remarks>
/// <para>Go's counterpart: <c>sync.Mutex</c>. Whoever runs may take a lock that is free, before those who wait: that is what makes it
/// quick. But when one of them has waited for more than a millisecond and comes too late again, the lock is handed over in order until
/// nobody has waited that long: so nobody starves.</para>
/// <para>Lock and Unlock cost one interlocked operation each while nobody waits, and waiting allocates nothing in steady state.</para>
/// </remarks>
public sealed partial class Mutex : IHeld, ILockSide
{
    /// <summary>Waits until the lock is free and takes it.</summary>
    /// <remarks>
    /// For goroutines and threads; async code uses <see cref="LockAsync"/>. A goroutine that locks it twice waits for itself.
    /// </remarks>
    [Goroutine]
    public void Lock()
    {
        if (!TryLock())
            NewWaiter().Block();
    }

    /// <summary>Takes the lock if it is free now.</summary>
    /// <returns>Whether the lock was taken.</returns>
    public bool TryLock() => _state.TryTake();

    /// <summary>Frees the lock, or hands it to a waiter that has waited for long.</summary>
    /// <exception cref="SynchronizationLockException">The lock is not held.</exception>
    [Goroutine]
    public void Unlock() => Release();

    /// <summary>
    /// Waits until the lock is free and takes it; disposing the result unlocks it: <c>using (mutex.Acquire()) { ... }</c>.
    /// </summary>
    [Goroutine]
    public Hold Acquire()
    {
        Lock();
        return new Hold(this);
    }

    /// <summary>Waits until the lock is free and takes it, for async code.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled: the lock is not taken.</exception>
    public ValueTask LockAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);
        return TryLock() ? default : AsyncWaiter.Wait(NewWaiter(), cancellationToken);
    }

    /// <summary>As <see cref="LockAsync"/>; disposing the result unlocks it: <c>using (await mutex.AcquireAsync()) { ... }</c>.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled: the lock is not taken.</exception>
    public ValueTask<Hold> AcquireAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<Hold>(cancellationToken);
        var hold = new Hold(this);
        return TryLock() ? new ValueTask<Hold>(hold) : AsyncWaiter.Wait(NewWaiter(), hold, cancellationToken);
    }

    /// <summary>The twin of <see cref="Lock"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Lock))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HoldAwaiter Lock__goroutine() => new(new Hold(this), TryLock() ? null : NewWaiter());

    /// <summary>The twin of <see cref="Unlock"/>: a goroutine that handed the lock over makes way for the one that got it.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Unlock))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public UnlockAwaiter Unlock__goroutine() => new(Release());

    /// <summary>The twin of <see cref="Acquire"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Acquire))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HoldAwaiter Acquire__goroutine() => Lock__goroutine();

    void IHeld.GiveBack(long amount) => Release();

    void ILockSide.LockAgain()
    {
        if (!TryLock())
            NewWaiter().BlockUninterrupted();
    }

    private Waiter NewWaiter() => Waiter.Rent(this, WaitReason.MutexLock);
}
