using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>A timer that is stopped and set anew, with what it does when it fires.</summary>
internal abstract class SettableTimer : ITimerTarget
{
    private readonly ScheduledTimer _timer = new();

    internal bool IsSet => _timer.IsSet;

    public abstract void Fire(long when);

    internal bool Set(long when) => _timer.Set(when, this);

    internal bool Stop() => _timer.Stop();
}

/// <summary>A timer that is never stopped.</summary>
internal abstract class UnstoppableTimer : ITimerEntry, ITimerTarget
{
    public abstract void Fire(long when);

    public TimerClaim Claim(long now, ref long when, out ITimerTarget? target)
    {
        target = this;
        return when <= now ? TimerClaim.Due : TimerClaim.Waiting;
    }
}

/// <summary>Counts how often it fires.</summary>
internal sealed class CountingTimer : SettableTimer
{
    private int _fired;

    internal int Fired => Volatile.Read(ref _fired);

    public override void Fire(long when) => Interlocked.Increment(ref _fired);
}
