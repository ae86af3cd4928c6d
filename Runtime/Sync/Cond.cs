using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>
/// A place to wait, under a lock, for something that others will announce. A goroutine that waits parks, an ordinary thread blocks, async
/// code awaits.
/// </summary>
/// <remarks>
/// <para>Go's counterpart: <c>sync.Cond</c>. First come, first woken. Nobody is woken without a <see cref="Signal"/> or
/// <see cref="Broadcast"/>, and a signal that comes after the wait has released the lock is not lost. Others may run between the wake-up
/// and the return, so look at the condition again: <c>while (!condition) cond.Wait();</c></para>
/// </remarks>
public sealed class Cond : IWaitable
{
    private readonly ILockSide _lock;
    private Latch _latch;
    private WaitQueue _queue;

    /// <summary>Makes a place to wait under <paramref name="mutex"/>.</summary>
    /// <exception cref="ArgumentNullException">There is no lock.</exception>
    public Cond(Mutex mutex)
    {
        ArgumentNullException.ThrowIfNull(mutex);
        _lock = mutex;
    }

    /// <summary>Makes a place to wait under <paramref name="mutex"/>.</summary>
    /// <param name="mutex">The lock.</param>
    /// <param name="forReading">Whether those who wait hold the lock for reading (Go: <c>NewCond(rw.RLocker())</c>).</param>
    /// <exception cref="ArgumentNullException">There is no lock.</exception>
    public Cond(RWMutex mutex, bool forReading = false)
    {
        ArgumentNullException.ThrowIfNull(mutex);
        _lock = forReading ? mutex.ReadSide : mutex;
    }

    /// <summary>Whether somebody waits; for tests.</summary>
    internal bool HasWaiters => !_queue.IsEmpty;

    /// <summary>Unlocks the lock that the caller holds, waits until the caller is woken, and takes the lock again.</summary>
    /// <exception cref="SynchronizationLockException">The lock is not held.</exception>
    /// <exception cref="ThreadInterruptedException">The calling thread was interrupted. The lock is held, and a signal is not used
    /// up.</exception>
    /// <exception cref="OperationCanceledException">The context of the goroutine was done, in a method that can be cancelled. The lock is
    /// held, and a signal is not used up.</exception>
    [Goroutine]
    public void Wait()
    {
        if (Exits.Any)
            Exits.ThrowIfCaught(); // Not after Enlist: from then on a signal may be for this waiter.
        var waiter = Enlist();
        try
        {
            _lock.Unlock();
        }
        catch (SynchronizationLockException exception)
        {
            throw NotHeld(waiter, exception);
        }

        try
        {
            waiter.Block();
        }
        finally
        {
            _lock.LockAgain(); // Also when the wait is interrupted: the caller goes on as one who holds the lock.
        }
    }

    /// <summary>
    /// Unlocks the lock that the caller holds, waits until the caller is woken, and takes the lock again, for async code.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting; the lock is taken again all the same. A signal is not used up then.</param>
    /// <exception cref="SynchronizationLockException">The lock is not held.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. The lock is held.</exception>
    public async ValueTask WaitAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = Enlist();
        try
        {
            _lock.Unlock();
        }
        catch (SynchronizationLockException exception)
        {
            throw NotHeld(waiter, exception);
        }

        try
        {
            await AsyncWaiter.Wait(waiter, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await _lock.LockAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Wakes the waiter that has waited longest; does nothing when nobody waits. The caller may hold the lock, but need not.
    /// </summary>
    public void Signal()
    {
        var woken = default(WakeList);
        _latch.Enter();
        if (!_queue.IsEmpty)
            _queue.GrantFirst(ref woken);
        _latch.Exit();
        woken.ReadyAll();
    }

    /// <summary>Wakes all who wait. The caller may hold the lock, but need not.</summary>
    public void Broadcast()
    {
        var woken = default(WakeList);
        _latch.Enter();
        _queue.GrantAll(ref woken);
        _latch.Exit();
        woken.ReadyAll();
    }

    /// <summary>The twin of <see cref="Wait"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Wait))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async GoTask Wait__goroutine(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var cancellation = Cancellation.ExposedBy(entry);
        if (cancellation is { IsRequested: true })
            cancellation.Throw();
        var waiter = Enlist();
        try
        {
            await _lock.Unlock__goroutine();
        }
        catch (SynchronizationLockException exception)
        {
            throw NotHeld(waiter, exception);
        }

        var ended = await new CondAwaiter(waiter, cancellation?.Wait);
        await _lock.Lock__goroutine(); // Also when the wait was ended: the caller goes on as one who holds the lock.
        if (ended)
            cancellation!.Throw();
    }

    /// <summary>Gives whether the wait was ended before somebody woke the waiter.</summary>
    [StackTraceHidden]
    private readonly struct CondAwaiter(Waiter waiter, CancellableWait? wait) : IGoAwaiter
    {
        public CondAwaiter GetAwaiter() => this;

        public bool IsCompleted => false;

        public bool GetResult()
        {
            var ended = wait?.End() == true;
            waiter.Finish();
            return ended;
        }

        void IGoAwaiter.Suspend(Frame frame) => waiter.Park(frame, wait);
    }

    // Either the waiter was signalled between the unlock and now, or it becomes known whom to wake.
    bool IWaitable.Commit(Waiter waiter, IParked parked)
    {
        _latch.Enter();
        var waits = !waiter.Granted;
        waiter.Parked = parked;
        _latch.Exit();
        return waits;
    }

    bool IWaitable.Withdraw(Waiter waiter)
    {
        _latch.Enter();
        var withdrawn = _queue.TryRemove(waiter);
        _latch.Exit();
        return withdrawn;
    }

    // Before the lock is released: whoever signals after that finds the waiter.
    private Waiter Enlist()
    {
        var waiter = Waiter.Rent(this, WaitReason.CondWait);
        _latch.Enter();
        _queue.Enqueue(waiter);
        _latch.Exit();
        return waiter;
    }

    private SynchronizationLockException NotHeld(Waiter waiter, SynchronizationLockException cause)
    {
        waiter.Withdraw();
        return new SynchronizationLockException(
            "Cond.Wait without holding its lock. Lock it, look at the condition, and only then wait; Wait unlocks it meanwhile.", cause);
    }
}
