namespace GoroutineGen.Scheduling;

/// <summary>
/// A timer that can be stopped and set anew, from any thread, without the heap's lock: the timer says what is meant, and the heap finds out
/// when the timer's entry comes up. The target may set the timer again while it fires. README, "Timers".
/// </summary>
/// <remarks>
/// Each setting of the timer ends in exactly one of three ways: the target is fired for that setting, or a <see cref="Stop"/> returns true,
/// or a <see cref="Set"/> returns true. When a stop or a set returns false, the target may still be firing on another thread; the argument
/// of <see cref="ITimerTarget.Fire"/> tells for which setting.
/// </remarks>
internal sealed class ScheduledTimer : ITimerEntry
{
    private const long Never = long.MaxValue;

    // Guards the fields below, for a few instructions. Innermost: the latch may be taken under a heap's lock, and no lock is taken under
    // the latch.
    private Latch _latch;

    // The moment the timer is set for, or Never.
    private long _due = Never;

    // The moment of the entry that speaks for this timer, set or not, or Never. Not later than _due, so the heap looks in time. Other
    // entries of this timer are dead.
    private long _entry = Never;

    // The heap that holds the entry for _entry; null while that entry is on its way into a heap, or there is none.
    private TimerHeap? _heap;

    // What the timer fires; null while the timer is not set. A dead entry keeps this timer until the entry comes up, and must not keep what
    // the timer was for.
    private ITimerTarget? _target;

    /// <summary>Whether the timer is going to fire.</summary>
    internal bool IsSet => Volatile.Read(ref _due) != Never;

    /// <summary>
    /// Lets the timer fire <paramref name="target"/> at <paramref name="when"/>, and nothing at the moment the timer was set for before.
    /// Go's counterpart: <c>timer.modify</c>.
    /// </summary>
    /// <returns>Whether the timer was set before.</returns>
    internal bool Set(long when, ITimerTarget target)
    {
        _latch.Enter();
        var wasSet = _due != Never;
        var heap = _heap;
        var entryComesInTime = _entry <= when;
        _due = when;
        _target = target;
        if (!entryComesInTime)
        {
            _entry = when;
            _heap = null;
        }

        _latch.Exit();
        if (!entryComesInTime)
        {
            if (wasSet)
                heap?.CountDead(1); // The entry of a stopped timer has been counted by Stop.
            Scheduler.AddTimer(when, this);
        }
        else if (!wasSet)
        {
            heap?.CountDead(-1);
        }

        return wasSet;
    }

    /// <summary>Keeps the timer from firing. Go's counterpart: <c>timer.stop</c>.</summary>
    /// <returns>Whether the timer was going to fire.</returns>
    internal bool Stop()
    {
        _latch.Enter();
        var wasSet = _due != Never;
        var heap = _heap;
        _due = Never;
        _target = null;
        _latch.Exit();
        if (wasSet)
            heap?.CountDead(1);
        return wasSet;
    }

    TimerClaim ITimerEntry.Claim(long now, ref long when, out ITimerTarget? target)
    {
        target = null;
        _latch.Enter();
        var claim = _entry == when ? ClaimOwnEntry(now, ref when, out target) : TimerClaim.Dead;
        _latch.Exit();
        return claim;
    }

    bool ITimerEntry.MoveTo(TimerHeap heap, long when)
    {
        _latch.Enter();
        var speaks = _entry == when;
        if (speaks)
            _heap = heap;
        var dead = !speaks || _due == Never;
        _latch.Exit();
        return dead;
    }

    private TimerClaim ClaimOwnEntry(long now, ref long when, out ITimerTarget? target)
    {
        target = null;
        var set = _due != Never;
        if (set && (_due > when || when > now))
        {
            _entry = when = _due;
            return TimerClaim.Waiting;
        }

        target = _target;
        _due = Never;
        _entry = Never;
        _heap = null;
        _target = null;
        return set ? TimerClaim.Due : TimerClaim.Dead;
    }
}
