namespace GoroutineGen.Scheduling;

/// <summary>
/// A timer that can be stopped and set anew, from any thread, without the heap's lock: the timer says what is meant, and the heap finds out
/// when the timer's entry comes up. The target may set the timer again while it fires. README, "Timers".
/// </summary>
/// <remarks>
/// Each setting ends in exactly one of three ways: its target is fired for it, or a <see cref="Stop"/> or a <see cref="Set"/> returns true.
/// When one of them returns false, the target may still be firing on another thread; its argument tells which setting it is for.
/// </remarks>
internal sealed class ScheduledTimer : ITimerEntry
{
    private const long Never = long.MaxValue;

    // Guards the fields below, for a few instructions. Innermost: it may be taken under a heap's lock, and nothing is taken under it.
    private Latch _latch;

    // The moment it is set for.
    private long _due = Never;

    // The moment of the entry that speaks for this timer, set or not, or Never. Not later than _due, so the heap looks in time. Other
    // entries of this timer are dead.
    private long _entry = Never;

    // The heap that entry is in; null while it is on its way there.
    private TimerHeap? _heap;

    // What it fires; null while it is not set. A dead entry keeps this timer until it comes up, and must not keep what the timer was for.
    private ITimerTarget? _target;

    /// <summary>Whether the timer is going to fire.</summary>
    internal bool IsSet => Volatile.Read(ref _due) != Never;

    /// <summary>
    /// Lets the timer fire <paramref name="target"/> at <paramref name="when"/>, and nothing at the moment it was set for. Go's
    /// counterpart: <c>timer.modify</c>.
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
                heap?.CountDead(1); // Of a timer that was stopped it has been counted.
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
