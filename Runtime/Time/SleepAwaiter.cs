using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Time;

/// <summary>What twins await to sleep.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct SleepAwaiter : IGoAwaiter, ICancellableWait<ValueTuple>
{
    private readonly TimeSpan _duration;

    internal SleepAwaiter(TimeSpan duration) => _duration = duration;

    /// <summary>The operation is its own awaiter.</summary>
    public SleepAwaiter GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context.</summary>
    public CancellableAwaiter<SleepAwaiter, ValueTuple> Cancellable() => new(this);

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _duration <= TimeSpan.Zero;

    /// <summary>Nothing to get.</summary>
    public void GetResult()
    {
    }

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, new SleepOperation(_duration));

    void ICancellableWait<ValueTuple>.Suspend(Frame frame, CancellableWait wait) => wait.Park(frame, new WithdrawableSleep(_duration));

    ValueTuple ICancellableWait<ValueTuple>.GetResult() => default;
}
