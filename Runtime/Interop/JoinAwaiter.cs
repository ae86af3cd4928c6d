using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>What twins await to join a goroutine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct JoinAwaiter : IGoAwaiter, ICancellableWait<ValueTuple>
{
    private readonly Goroutine _target;

    internal JoinAwaiter(Goroutine target) => _target = target;

    /// <summary>The operation is its own awaiter.</summary>
    public JoinAwaiter GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context.</summary>
    public CancellableAwaiter<JoinAwaiter, ValueTuple> Cancellable() => new(this);

    /// <summary>Whether the goroutine has ended.</summary>
    public bool IsCompleted => _target.Status == GoroutineStatus.Ended;

    /// <summary>Throws what the goroutine threw, when that is for the joiner.</summary>
    public void GetResult() => _target.ThrowToJoiner();

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, new JoinOperation(_target));

    void ICancellableWait<ValueTuple>.Suspend(Frame frame, CancellableWait wait) => wait.Park(frame, new WithdrawableJoin(_target));

    ValueTuple ICancellableWait<ValueTuple>.GetResult()
    {
        GetResult();
        return default;
    }
}

/// <summary>What twins await to join a goroutine with a result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct JoinAwaiter<TResult> : IGoAwaiter, ICancellableWait<TResult>
{
    private readonly Goroutine<TResult> _target;

    internal JoinAwaiter(Goroutine<TResult> target) => _target = target;

    /// <summary>The operation is its own awaiter.</summary>
    public JoinAwaiter<TResult> GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context.</summary>
    public CancellableAwaiter<JoinAwaiter<TResult>, TResult> Cancellable() => new(this);

    /// <summary>Whether the goroutine has ended.</summary>
    public bool IsCompleted => _target.Status == GoroutineStatus.Ended;

    /// <summary>The goroutine's result; throws what it threw.</summary>
    public TResult GetResult() => _target.ResultOrThrow();

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, new JoinOperation(_target));

    void ICancellableWait<TResult>.Suspend(Frame frame, CancellableWait wait) => wait.Park(frame, new WithdrawableJoin(_target));
}
