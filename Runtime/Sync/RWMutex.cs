using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>
/// A lock for one writer or many readers. Not reentrant and not owned. A goroutine that has to wait for it parks, an ordinary thread
/// blocks, async code awaits.
/// </summary>
/// <remarks>
/// <para>Go's counterpart: <c>sync.RWMutex</c>. A writer that waits keeps new readers out, and waits only for the readers that are in; when
/// it leaves, all readers that waited enter before another writer does. So neither starves. A reader must not lock for reading again: a
/// writer that came in between would wait for the reader, and the reader for the writer.</para>
/// <para>Each call costs one interlocked operation while nobody has to wait, and waiting allocates nothing in steady state.</para>
/// </remarks>
public sealed partial class RWMutex : IHeld, ILockSide
{
    /// <summary>Waits until nobody reads or writes, and takes the lock for writing.</summary>
    [Goroutine]
    public void Lock()
    {
        if (!TryLock())
            NewWriter().Block();
    }

    /// <summary>Takes the lock for writing if nobody holds it now.</summary>
    /// <returns>Whether the lock was taken.</returns>
    public bool TryLock() => _state.TryEnterWrite();

    /// <summary>Ends writing: those who wait for reading enter, or the next writer does.</summary>
    /// <exception cref="SynchronizationLockException">The lock is not held for writing.</exception>
    [Goroutine]
    public void Unlock() => LeaveWrite();

    /// <summary>Waits until nobody writes or waits for writing, and takes the lock for reading, beside other readers.</summary>
    [Goroutine]
    public void RLock() => ReadSide.Lock();

    /// <summary>Takes the lock for reading if nobody writes or waits for writing.</summary>
    /// <returns>Whether the lock was taken.</returns>
    public bool TryRLock() => _state.TryEnterRead();

    /// <summary>Ends reading; the last reader lets in the writer that waits.</summary>
    /// <exception cref="SynchronizationLockException">The lock is not held for reading.</exception>
    [Goroutine]
    public void RUnlock() => LeaveRead();

    /// <summary>Waits and takes the lock for writing; disposing the result unlocks it: <c>using (rw.Acquire()) { ... }</c>.</summary>
    [Goroutine]
    public Hold Acquire()
    {
        Lock();
        return new Hold(this);
    }

    /// <summary>Waits and takes the lock for reading; disposing the result unlocks it: <c>using (rw.RAcquire()) { ... }</c>.</summary>
    [Goroutine]
    public Hold RAcquire()
    {
        RLock();
        return new Hold(ReadSide);
    }

    /// <summary>Waits and takes the lock for writing, for async code.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled: the lock is not taken.</exception>
    public ValueTask LockAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);
        return TryLock() ? default : AsyncWaiter.Wait(NewWriter(), cancellationToken);
    }

    /// <summary>Waits and takes the lock for reading, for async code.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled: the lock is not taken.</exception>
    public ValueTask RLockAsync(CancellationToken cancellationToken = default) => ReadSide.LockAsync(cancellationToken);

    /// <summary>As <see cref="LockAsync"/>; disposing the result unlocks it: <c>using (await rw.AcquireAsync()) { ... }</c>.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled: the lock is not taken.</exception>
    public ValueTask<Hold> AcquireAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<Hold>(cancellationToken);
        var hold = new Hold(this);
        return TryLock() ? new ValueTask<Hold>(hold) : AsyncWaiter.Wait(NewWriter(), hold, cancellationToken);
    }

    /// <summary>As <see cref="RLockAsync"/>; disposing the result unlocks it: <c>using (await rw.RAcquireAsync()) { ... }</c>.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled: the lock is not taken.</exception>
    public ValueTask<Hold> RAcquireAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<Hold>(cancellationToken);
        var hold = new Hold(ReadSide);
        return TryRLock() ? new ValueTask<Hold>(hold) : AsyncWaiter.Wait(NewReader(), hold, cancellationToken);
    }

    /// <summary>The twin of <see cref="Lock"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Lock))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HoldAwaiter Lock__goroutine() => new(new Hold(this), TryLock() ? null : NewWriter());

    /// <summary>The twin of <see cref="Unlock"/>: a goroutine that handed the lock to a writer makes way for it.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Unlock))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public UnlockAwaiter Unlock__goroutine() => new(LeaveWrite());

    /// <summary>The twin of <see cref="RLock"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(RLock))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HoldAwaiter RLock__goroutine() => ReadSide.Lock__goroutine();

    /// <summary>The twin of <see cref="RUnlock"/>: the last reader makes way for the writer that it let in.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(RUnlock))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public UnlockAwaiter RUnlock__goroutine() => new(LeaveRead());

    /// <summary>The twin of <see cref="Acquire"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Acquire))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HoldAwaiter Acquire__goroutine() => Lock__goroutine();

    /// <summary>The twin of <see cref="RAcquire"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(RAcquire))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HoldAwaiter RAcquire__goroutine() => ReadSide.Lock__goroutine();

    void IHeld.GiveBack(long amount) => LeaveWrite();

    void ILockSide.LockAgain()
    {
        if (!TryLock())
            NewWriter().BlockUninterrupted();
    }

    private Waiter NewWriter() => Waiter.Rent(this, WaitReason.RWMutexLock);

    private Waiter NewReader() => Waiter.Rent(ReadSide, WaitReason.RWMutexRLock);
}
