using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>What twins await to join a goroutine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct JoinAwaiter : IGoAwaiter
{
    private readonly Goroutine _target;

    internal JoinAwaiter(Goroutine target) => _target = target;

    /// <summary>The operation is its own awaiter.</summary>
    public JoinAwaiter GetAwaiter() => this;

    /// <summary>Whether the goroutine has ended.</summary>
    public bool IsCompleted => _target.Status == GoroutineStatus.Ended;

    /// <summary>Throws what the goroutine threw, when that is for the joiner.</summary>
    public void GetResult() => _target.ThrowToJoiner();

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, new JoinOperation(_target));
}

/// <summary>What twins await to join a goroutine with a result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct JoinAwaiter<TResult> : IGoAwaiter
{
    private readonly Goroutine<TResult> _target;

    internal JoinAwaiter(Goroutine<TResult> target) => _target = target;

    /// <summary>The operation is its own awaiter.</summary>
    public JoinAwaiter<TResult> GetAwaiter() => this;

    /// <summary>Whether the goroutine has ended.</summary>
    public bool IsCompleted => _target.Status == GoroutineStatus.Ended;

    /// <summary>The goroutine's result; throws what it threw.</summary>
    public TResult GetResult() => _target.ResultOrThrow();

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, new JoinOperation(_target));
}
