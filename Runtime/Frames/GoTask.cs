using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Frames;

/// <summary>What a twin returns: nothing to wait for when the call completed, else the call's suspended frame.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AsyncMethodBuilder(typeof(GoTaskMethodBuilder))]
[StackTraceHidden]
public readonly struct GoTask : IGoAwaiter
{
    internal readonly Frame? Frame;

    internal GoTask(Frame? frame) => Frame = frame;

    /// <summary>The task is its own awaiter.</summary>
    public GoTask GetAwaiter() => this;

    /// <summary>Whether the call returned or threw without suspending, or has done so since.</summary>
    public bool IsCompleted => Frame is null || Frame.Outcome is not null;

    /// <summary>Throws what the call threw.</summary>
    public void GetResult() => Frame?.ThrowIfFaulted();

    void IGoAwaiter.Suspend(Frame frame) => Frame!.Caller = frame;
}

/// <summary>What a twin with a result returns: the result when the call completed, else the call's suspended frame.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AsyncMethodBuilder(typeof(GoTaskMethodBuilder<>))]
[StackTraceHidden]
public readonly struct GoTask<TResult> : IGoAwaiter
{
    internal readonly Frame? Frame;
    private readonly TResult? _result;

    internal GoTask(Frame? frame, TResult? result)
    {
        Frame = frame;
        _result = result;
    }

    /// <summary>The task is its own awaiter.</summary>
    public GoTask<TResult> GetAwaiter() => this;

    /// <summary>Whether the call returned or threw without suspending, or has done so since.</summary>
    public bool IsCompleted => Frame is null || Frame.Outcome is not null;

    /// <summary>The call's result; throws what the call threw.</summary>
    public TResult GetResult() => Frame is null ? _result! : ResultOf(Unsafe.As<ResultFrame<TResult>>(Frame));

    void IGoAwaiter.Suspend(Frame frame) => Frame!.Caller = frame;

    private static TResult ResultOf(ResultFrame<TResult> frame)
    {
        frame.ThrowIfFaulted();
        return frame.Result!;
    }
}
