using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;

namespace GoroutineGen.Blocking;

/// <summary>What twins await where the original sleeps as a thread. A sleep of no length lets others run, as a thread's does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ThreadSleep : IGoAwaiter, ICancellableWait<ValueTuple>
{
    private readonly TimeSpan _duration;

    internal ThreadSleep(TimeSpan duration) => _duration = duration;

    /// <summary>The operation is its own awaiter.</summary>
    public ThreadSleep GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context.</summary>
    public CancellableAwaiter<ThreadSleep, ValueTuple> EndedByToken() => new(this);

    /// <summary>Always false: even a sleep of no length is a turn for others.</summary>
    public bool IsCompleted => false;

    /// <summary>There is no result.</summary>
    public void GetResult()
    {
    }

    void IGoAwaiter.Suspend(Frame frame) =>
        Parking.Park(frame, _duration == TimeSpan.Zero ? YieldOperation.ToGlobalTail : new SleepOperation(_duration));

    void ICancellableWait<ValueTuple>.Suspend(Frame frame, CancellableWait wait)
    {
        if (_duration == TimeSpan.Zero)
            Parking.Park(frame, YieldOperation.ToGlobalTail);
        else
            wait.Park(frame, new WithdrawableSleep(_duration));
    }

    ValueTuple ICancellableWait<ValueTuple>.GetResult() => default;
}
