using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>
/// A number of permits. Each caller takes as many as it needs, and gives them back. Strictly first come, first served: small requests do
/// not pass a large one that waits. A goroutine that has to wait parks, an ordinary thread blocks, async code awaits.
/// </summary>
/// <remarks>Go's counterpart: <c>golang.org/x/sync/semaphore.Weighted</c>. Waiting allocates nothing in steady state.</remarks>
public sealed class Semaphore : IWaitable, IHeld
{
    // Written under the latch, while nobody holds permits or waits.
    private long _size;
    private long _free;
    private Latch _latch;
    private WaitQueue _queue;

    // Waiters that ask for more permits than the semaphore has, and that can give up. They are in nobody's way.
    private WaitQueue _hopeless;

    /// <summary>Makes a semaphore.</summary>
    /// <param name="size">How many permits there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Semaphore(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        _size = size;
        _free = size;
    }

    /// <summary>How many permits nobody holds; already past when you read it.</summary>
    public long Available => Volatile.Read(ref _free);

    /// <summary>
    /// Waits until <paramref name="permits"/> are free and everyone who came before has theirs, and takes the permits; disposing the result
    /// releases the permits.
    /// </summary>
    /// <remarks>For goroutines and threads; async code uses <see cref="AcquireAsync"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or larger than the size of the semaphore: the wait would be
    /// for good.</exception>
    [Goroutine]
    public Hold Acquire(long permits = 1)
    {
        if (!TryAcquirePossible(permits))
            NewWaiter(permits).Block();
        return new Hold(this, permits);
    }

    /// <summary>As <see cref="Acquire(long)"/>, but gives up when <paramref name="context"/> is done.</summary>
    /// <param name="context">When it is done already, nothing is taken, although permits may be free.</param>
    /// <param name="permits">How many; a request for more than there are waits until the context is done. Others pass it.</param>
    /// <exception cref="OperationCanceledException">The context was done first; <see cref="Context.Err"/> says why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or larger than the size of the semaphore while the context is
    /// never done.</exception>
    [Goroutine]
    public Hold Acquire(Context context, long permits = 1)
    {
        StartAcquire(context, permits)?.Block();
        return new Hold(this, permits);
    }

    /// <summary>Takes <paramref name="permits"/> if they are free and nobody waits.</summary>
    /// <returns>Whether the permits were taken.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public bool TryAcquire(long permits = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(permits);
        _latch.Enter();
        var taken = TryTakeLocked(permits);
        _latch.Exit();
        return taken;
    }

    /// <summary>As <see cref="Acquire(long)"/>, for async code: <c>using (await semaphore.AcquireAsync()) { ... }</c>.</summary>
    /// <param name="permits">How many; more than there are can only be cancelled. Others pass such a request.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled: nothing is taken, although permits may be free.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or larger than the size of the semaphore while nothing can
    /// cancel the wait.</exception>
    public ValueTask<Hold> AcquireAsync(long permits = 1, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<Hold>(cancellationToken);
        var hold = new Hold(this, permits);
        var taken = cancellationToken.CanBeCanceled ? TryAcquire(permits) : TryAcquirePossible(permits);
        return taken ? new ValueTask<Hold>(hold) : AsyncWaiter.Wait(NewWaiter(permits), hold, cancellationToken);
    }

    /// <summary>Gives <paramref name="permits"/> back; those who wait get them in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="SemaphoreFullException">More permits are given back than are held. The semaphore stays as it was.</exception>
    public void Release(long permits = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(permits);
        var woken = default(WakeList);
        _latch.Enter();
        var tooMany = permits > _size - _free;
        if (!tooMany)
        {
            _free += permits;
            GrantLocked(ref woken);
        }

        _latch.Exit();
        if (tooMany)
            throw new SemaphoreFullException(
                "Release of more permits than are held: release as many as were acquired, once. 'using (semaphore.Acquire(n))' does.");
        woken.ReadyAll();
    }

    /// <summary>The twin of <see cref="Acquire(long)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Acquire))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HoldAwaiter Acquire__goroutine(long permits = 1) =>
        new(new Hold(this, permits), TryAcquirePossible(permits) ? null : NewWaiter(permits));

    /// <summary>The twin of <see cref="Acquire(Context, long)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Acquire))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HoldAwaiter Acquire__goroutine(Context context, long permits = 1) =>
        new(new Hold(this, permits), StartAcquire(context, permits));

    void IHeld.GiveBack(long amount) => Release(amount);

    bool IWaitable.Commit(Waiter waiter, IParked parked)
    {
        var waits = false;
        _latch.Enter();
        if (waiter.GivesUp)
        {
            waiter.Refuse();
        }
        else if (!TryTakeLocked(waiter.Amount))
        {
            waiter.Enqueue(ref QueueOf(waiter), parked);
            waits = true;
        }

        _latch.Exit();
        return waits;
    }

    bool IWaitable.Withdraw(Waiter waiter)
    {
        var woken = default(WakeList);
        _latch.Enter();
        var withdrawn = QueueOf(waiter).TryRemove(waiter);
        if (withdrawn)
            GrantLocked(ref woken); // The waiter may have asked for more than is free, and others for less.
        _latch.Exit();
        woken.ReadyAll();
        return withdrawn;
    }

    /// <summary>Changes the number of permits to <paramref name="size"/>, unless somebody holds a permit or waits for one.</summary>
    /// <returns>Whether the number was changed.</returns>
    internal bool TryResize(long size)
    {
        _latch.Enter();
        var isUnused = _free == _size && _queue.IsEmpty && _hopeless.IsEmpty;
        if (isUnused)
            _free = _size = size;
        _latch.Exit();
        return isUnused;
    }

    /// <summary>A waiter, which may wait for good.</summary>
    internal Waiter NewWaiter(long permits) => Waiter.Rent(this, WaitReason.Semaphore, permits);

    private ref WaitQueue QueueOf(Waiter waiter)
    {
        if (waiter.Amount > _size)
            return ref _hopeless;
        return ref _queue;
    }

    // Null: the caller has the permits.
    private Waiter? StartAcquire(Context context, long permits)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ThrowIfDone();
        if (context.Canceller is null ? TryAcquirePossible(permits) : TryAcquire(permits))
            return null;
        var waiter = NewWaiter(permits);
        waiter.GiveUpWith(context);
        return waiter;
    }

    private bool TryAcquirePossible(long permits)
    {
        if (permits > _size)
        {
            throw new ArgumentOutOfRangeException(
                nameof(permits), permits,
                $"The semaphore has {_size} permits only, so the wait would never end. Acquire fewer, or make a larger semaphore.");
        }

        return TryAcquire(permits);
    }

    private bool TryTakeLocked(long permits)
    {
        if (permits > _free || !_queue.IsEmpty)
            return false;
        _free -= permits;
        return true;
    }

    private void GrantLocked(ref WakeList woken)
    {
        while (_queue.FirstWaiter() is { } first && first.Amount <= _free)
        {
            _free -= first.Amount;
            _queue.GrantFirst(ref woken);
        }
    }
}
