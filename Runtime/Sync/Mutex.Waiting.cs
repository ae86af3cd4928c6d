using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <content>Who waits, and who is next.</content>
public sealed partial class Mutex : IWaitable
{
    /// <summary>How many nanoseconds a waiter that came too late may have waited before it starves. The number is Go's.</summary>
    internal const long StarvationThreshold = 1_000_000;

    private MutexState _state;
    private Latch _latch;
    private WaitQueue _queue;

    /// <summary>Whether the lock is handed over in order.</summary>
    internal bool IsStarving => _state.IsStarving;

    bool IWaitable.Commit(Waiter waiter, IParked parked)
    {
        var now = Clock.Now;
        var woken = waiter.Woken;
        if (!woken)
            waiter.Since = now;
        waiter.Woken = false;
        _latch.Enter();
        var waits = !_state.TakeOrAnnounce(woken, starves: woken && now - waiter.Since > StarvationThreshold);
        if (waits)
            Enqueue(waiter, parked, woken);
        _latch.Exit();
        return waits;
    }

    bool IWaitable.Withdraw(Waiter waiter)
    {
        _latch.Enter();
        var withdrawn = _queue.TryRemove(waiter);
        if (withdrawn && _queue.IsEmpty)
            _state.Deserted();
        _latch.Exit();
        return withdrawn;
    }

    private void Enqueue(Waiter waiter, IParked parked, bool woken)
    {
        waiter.Parked = parked;
        if (woken)
            _queue.EnqueueFirst(waiter); // The waiter was the first before it was woken.
        else
            _queue.Enqueue(waiter);
    }

    // Whether a waiter got the lock.
    private bool Release() => _state.TryRelease() switch
    {
        ReleaseResult.Released => false,
        ReleaseResult.LookAtQueue => ReleaseToFirst(),
        _ => throw NotHeld(),
    };

    private static SynchronizationLockException NotHeld() =>
        new("Unlock of an unlocked Mutex: each Unlock needs a Lock before it. 'using (mutex.Acquire())' pairs them.");

    private bool ReleaseToFirst()
    {
        var now = _state.IsStarving ? Clock.Now : long.MaxValue; // Should starvation begin just now, it must not end at once.
        var handsOver = false;
        IParked? woken = null;
        _latch.Enter();
        // False when another Unlock was quicker. While there is a queue to look at, only those with the latch free the lock.
        var isHeld = _state.IsHeld;
        if (_queue.IsEmpty || (_state.IsWaking && !_state.IsStarving))
        {
            isHeld = _state.TryReleaseAnyhow(); // Somebody withdrew, or was woken, meanwhile.
        }
        else if (isHeld)
        {
            var first = (Waiter)_queue.Dequeue()!;
            var isLast = _queue.IsEmpty;
            handsOver = _state.IsStarving;
            if (handsOver || first.NeedsGrant)
            {
                woken = first.Grant();
                _state.HandOver(isLast, starves: handsOver && !isLast && now - first.Since >= StarvationThreshold);
            }
            else
            {
                first.Woken = true;
                woken = first.Parked;
                _state.ReleaseTo(isLast);
            }
        }

        _latch.Exit();
        if (woken is not null)
            Parking.Ready(woken);
        return isHeld ? handsOver : throw NotHeld();
    }
}
