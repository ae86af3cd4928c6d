using System.ComponentModel;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>
/// A lock that goroutines may hold while they wait for something else. Not reentrant and not owned: any goroutine or thread may unlock it. A goroutine
/// that has to wait for it parks, an ordinary thread blocks.
/// </summary>
/// <remarks>
/// Go's counterpart: <c>sync.Mutex</c>. Waiters are served in order: an unlock hands the lock to the first of them, so that nobody starves.
/// </remarks>
public sealed class Mutex
{
    private const int Free = 0;
    private const int Held = 1;
    private const int HeldWithWaiters = 2;

    // Free and Held change by compare-exchange alone; HeldWithWaiters is entered and left under the latch.
    private int _state;
    private Latch _latch;
    private LockOperation? _first;
    private LockOperation? _last;

    /// <summary>Waits until the lock is free and takes it.</summary>
    [Goroutine]
    public void Lock()
    {
        if (!TryLock())
            Parking.Block(new LockOperation(this));
    }

    /// <summary>Takes the lock if it is free now.</summary>
    public bool TryLock() => Interlocked.CompareExchange(ref _state, Held, Free) == Free;

    /// <summary>Frees the lock, or hands it to the first waiter.</summary>
    /// <exception cref="SynchronizationLockException">The lock is not held.</exception>
    [Goroutine]
    public void Unlock() => Release();

    /// <summary>Waits until the lock is free and takes it; disposing the result unlocks it: <c>using (mutex.Acquire()) { ... }</c>.</summary>
    [Goroutine]
    public MutexHold Acquire()
    {
        Lock();
        return new MutexHold(this);
    }

    /// <summary>The twin of <see cref="Lock"/>.</summary>
    [ResumableBody(nameof(Lock))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MutexAwaiter Lock__goroutine() => new(this);

    /// <summary>The twin of <see cref="Unlock"/>: a goroutine that handed the lock over makes way for the one that got it.</summary>
    [ResumableBody(nameof(Unlock))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public UnlockAwaiter Unlock__goroutine() => new(handedOver: Release());

    /// <summary>The twin of <see cref="Acquire"/>.</summary>
    [ResumableBody(nameof(Acquire))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MutexAwaiter Acquire__goroutine() => new(this);

    // True when a waiter got the lock.
    private bool Release()
    {
        var state = Interlocked.CompareExchange(ref _state, Free, Held);
        if (state == HeldWithWaiters)
            HandOver();
        else if (state == Free)
            throw new SynchronizationLockException("Unlock of an unlocked Mutex: each Unlock needs a Lock before it. 'using (mutex.Acquire())' pairs them.");
        return state == HeldWithWaiters;
    }

    private void HandOver()
    {
        _latch.Enter();
        var next = _first!;
        _first = next.Next;
        if (_first is null)
        {
            _last = null;
            Volatile.Write(ref _state, Held); // By the one who gets it; nobody else waits.
        }

        _latch.Exit();
        Parking.Ready(next.Waiter!);
    }

    /// <summary>One waiter.</summary>
    internal sealed class LockOperation(Mutex mutex) : ParkOperation
    {
        internal LockOperation? Next;
        internal Goroutine? Waiter;

        internal override WaitReason Reason => WaitReason.MutexLock;

        internal override bool Commit(Goroutine goroutine)
        {
            Waiter = goroutine;
            mutex._latch.Enter();
            var waits = !TryTakeOrAnnounce();
            if (waits)
            {
                if (mutex._last is null)
                    mutex._first = this;
                else
                    mutex._last.Next = this;
                mutex._last = this;
            }

            mutex._latch.Exit();
            return waits;
        }

        // Under the latch: takes the lock when it is free, else marks it so that its holder comes to the queue.
        private bool TryTakeOrAnnounce()
        {
            while (true)
            {
                switch (Volatile.Read(ref mutex._state))
                {
                    case Free:
                        if (mutex.TryLock())
                            return true;
                        break;
                    case Held:
                        if (Interlocked.CompareExchange(ref mutex._state, HeldWithWaiters, Held) == Held)
                            return false;
                        break;
                    default:
                        return false;
                }
            }
        }
    }
}

/// <summary>A held <see cref="Mutex"/>; disposing it unlocks the mutex.</summary>
public readonly struct MutexHold : IDisposable
{
    private readonly Mutex _mutex;

    internal MutexHold(Mutex mutex) => _mutex = mutex;

    /// <summary>Unlocks the mutex.</summary>
    /// <exception cref="SynchronizationLockException">It is not held any more.</exception>
    public void Dispose() => _mutex.Unlock();
}

/// <summary>What twins await to lock a <see cref="Mutex"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MutexAwaiter : IGoAwaiter
{
    private readonly Mutex _mutex;
    private readonly bool _locked;

    internal MutexAwaiter(Mutex mutex)
    {
        _mutex = mutex;
        _locked = mutex.TryLock();
    }

    /// <summary>The operation is its own awaiter.</summary>
    public MutexAwaiter GetAwaiter() => this;

    /// <summary>True when the lock was free.</summary>
    public bool IsCompleted => _locked;

    /// <summary>The lock, now held.</summary>
    public MutexHold GetResult() => new(_mutex);

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, new Mutex.LockOperation(_mutex));
}

/// <summary>What twins await to unlock a <see cref="Mutex"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnlockAwaiter : IGoAwaiter
{
    private readonly bool _handedOver;

    internal UnlockAwaiter(bool handedOver) => _handedOver = handedOver;

    /// <summary>The operation is its own awaiter.</summary>
    public UnlockAwaiter GetAwaiter() => this;

    /// <summary>True when nobody waited for the lock.</summary>
    public bool IsCompleted => !_handedOver;

    /// <summary>Nothing to get.</summary>
    public void GetResult()
    {
    }

    // The new owner is next on this P. Until it runs, everybody else waits for it.
    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, YieldOperation.ToLocalTail);
}
