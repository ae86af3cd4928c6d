using GoroutineGen.Scheduling;

namespace GoroutineGen.Time;

/// <summary>
/// A sleeping goroutine. The timer is set only when the goroutine has parked, so the timer cannot fire before. Nobody can stop the timer,
/// so the timer needs no state but its moment. <see cref="WithdrawableSleep"/> is for sleeps that may be ended.
/// </summary>
internal sealed class SleepOperation(TimeSpan duration) : ParkOperation, ITimerEntry, ITimerTarget
{
    private readonly long _when = Clock.After(duration);
    private IParked? _sleeper;

    internal override WaitReason Reason => WaitReason.Sleep;

    public void Fire(long when) => Parking.Ready(_sleeper!);

    public TimerClaim Claim(long now, ref long when, out ITimerTarget? target)
    {
        target = this;
        return when <= now ? TimerClaim.Due : TimerClaim.Waiting;
    }

    internal override bool Commit(IParked waiter)
    {
        _sleeper = waiter;
        Scheduler.AddTimer(_when, this);
        return true;
    }
}
