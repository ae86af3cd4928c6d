using GoroutineGen.Scheduling;

namespace GoroutineGen.Time;

/// <summary>
/// A sleep that may be ended before its time. Each setting of a timer ends once, so either the timer wakes the sleeper, or the sleep is
/// taken back.
/// </summary>
internal sealed class WithdrawableSleep(TimeSpan duration) : WithdrawableOperation, ITimerTarget
{
    private readonly long _when = Clock.After(duration);
    private readonly ScheduledTimer _timer = new();
    private IParked? _sleeper;

    internal override WaitReason Reason => WaitReason.Sleep;

    public void Fire(long when) => Parking.Ready(_sleeper!);

    internal override bool Commit(IParked waiter)
    {
        _sleeper = waiter;
        _timer.Set(_when, this);
        return true;
    }

    internal override bool Withdraw() => _timer.Stop();
}
