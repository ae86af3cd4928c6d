using GoroutineGen.Channels;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Time;

/// <summary>
/// What stands behind the channel of a <see cref="Timer"/> or <see cref="Ticker"/>: a sender that has a value from a certain moment on.
/// README.md has the steps.
/// </summary>
/// <remarks>
/// The value is never put anywhere: a receive that finds the moment passed takes the value on the spot. So stopping leaves nothing behind
/// that could still be received, and only while receivers wait does an alarm stand in a heap. Go's counterpart: the timer channels of Go
/// 1.23.
/// </remarks>
internal sealed class ChanTimer : TimedSource, ITimerTarget
{
    private const long Never = long.MaxValue;

    private readonly ScheduledTimer _alarm = new();

    // In nanoseconds; 0: fires once.
    private long _period;

    // The fields below are guarded by the channel's latch. When the next value can be received; Never: it was received, or the timer was
    // stopped.
    private long _when = Never;

    // The same moment by the clock and by the calendar, to compute other calendar moments from the clock's.
    private long _clockMoment;
    private DateTimeOffset _calendarMoment;

    internal ChanTimer() => Chan.Timer = this;

    internal Chan<DateTimeOffset> Chan { get; } = new();

    internal override bool LooksDue => IsDue(Clock.Now);

    /// <summary>
    /// Lets the next value come <paramref name="dueTime"/> from now, and others after each <paramref name="period"/>, if that is not zero.
    /// </summary>
    /// <returns>Whether a value was still to be received before the call.</returns>
    internal bool Set(TimeSpan dueTime, TimeSpan period)
    {
        var clockMoment = Clock.After(dueTime);
        var calendarMoment = Clock.UtcAfter(dueTime);
        Chan.Latch.Enter();
        var wasSet = _when != Never;
        (_clockMoment, _calendarMoment) = (clockMoment, calendarMoment);
        _period = Math.Min(period.Ticks, Never / TimeSpan.NanosecondsPerTick) * TimeSpan.NanosecondsPerTick;
        Volatile.Write(ref _when, clockMoment);
        Chan.Latch.Exit();
        ReceiversChanged();
        return wasSet;
    }

    /// <summary>From now on nothing can be received.</summary>
    /// <returns>Whether the call has kept a value from being received.</returns>
    internal bool Stop()
    {
        Chan.Latch.Enter();
        var wasSet = _when != Never;
        Volatile.Write(ref _when, Never);
        Chan.Latch.Exit();
        ReceiversChanged();
        return wasSet;
    }

    internal override bool TryTakeLocked(out DateTimeOffset moment)
    {
        var now = Clock.Now;
        var taken = TryPeekLocked(now, out moment);
        if (taken)
            Advance(now);
        return taken;
    }

    internal override bool TryPeekLocked(out DateTimeOffset moment) => TryPeekLocked(Clock.Now, out moment);

    /// <summary>
    /// Sets the alarm or stops it; also called after the moment was changed. Several threads may do so at once. Each looks again after what
    /// it did, so what is done last is right.
    /// </summary>
    internal override void ReceiversChanged()
    {
        long? done = null;
        while (true)
        {
            Chan.Latch.Enter();
            var wanted = Chan.IsAwaitedLocked ? _when : Never;
            Chan.Latch.Exit();
            if (wanted == done)
                return;
            if (wanted == Never)
                _alarm.Stop();
            else
                _alarm.Set(wanted, this);
            done = wanted;
        }
    }

    // The alarm went off, perhaps for a setting that is past: what counts is the present setting.
    void ITimerTarget.Fire(long when)
    {
        var now = Clock.Now;
        var effects = default(ChanEffects);
        Chan.Latch.Enter();
        if (IsDue(now))
        {
            if (Chan.TrySendLocked(Moment(), ref effects) != SendResult.Full)
                Advance(now);
            else
                Chan.TellReceiversLocked(ref effects); // Nobody waits to take it: the value stays where it is, for the next to come.
        }

        Chan.Latch.Exit();
        effects.Apply();
        ReceiversChanged();
    }

    private bool TryPeekLocked(long now, out DateTimeOffset moment)
    {
        var found = IsDue(now) && Chan.Receivers.FirstAble is null;
        moment = found ? Moment() : default;
        return found;
    }

    private bool IsDue(long now) => Volatile.Read(ref _when) is var when && when <= now && when != Never;

    private DateTimeOffset Moment() => _calendarMoment + new TimeSpan((_when - _clockMoment) / TimeSpan.NanosecondsPerTick);

    // Moments that have passed meanwhile are left out: the next moment is the end of the period that is under way.
    private void Advance(long now)
    {
        var next = Never;
        if (_period != 0)
            next = _period < Never - 1 - now ? now + _period - ((now - _when) % _period) : Never - 1;
        Volatile.Write(ref _when, next);
    }
}
