using System.Runtime.CompilerServices;

namespace GoroutineGen.Interop;

/// <summary>
/// Builds async methods that allocate nothing in steady state, however many calls are suspended at once: their frames are spares. The pool
/// of <see cref="PoolingAsyncValueTaskMethodBuilder{TResult}"/> keeps one frame for each thread and each core. A server that reads from a
/// thousand connections would find it empty.
/// </summary>
/// <remarks>A mutable struct in the method's state machine, as the compiler wants it.</remarks>
internal struct SpareFrameMethodBuilder<TResult>
{
    // Of a call that never suspends.
    private AsyncValueTaskMethodBuilder<TResult> _atOnce;
    private SpareSource<TResult>? _frame;

    /// <summary>What the caller gets.</summary>
    public ValueTask<TResult> Task => _frame is { } frame ? new ValueTask<TResult>(frame, frame.Version) : _atOnce.Task;

    /// <summary>As <see cref="Task"/>, of a method without a result.</summary>
    internal ValueTask TaskWithoutResult
    {
        get
        {
            if (_frame is { } frame)
                return new ValueTask(frame, frame.Version);
            var task = _atOnce.Task;
            return task.IsCompletedSuccessfully ? default : new ValueTask(task.AsTask());
        }
    }

    public static SpareFrameMethodBuilder<TResult> Create() => default;

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => _atOnce.Start(ref stateMachine);

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    public void SetResult(TResult result)
    {
        if (_frame is null)
            _atOnce.SetResult(result);
        else
            _frame.SetResult(result);
    }

    public void SetException(Exception exception)
    {
        if (_frame is null)
            _atOnce.SetException(exception);
        else
            _frame.SetException(exception);
    }

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.OnCompleted(Suspend(ref stateMachine));

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.UnsafeOnCompleted(Suspend(ref stateMachine));

    private Action Suspend<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (_frame is SpareFrame<TStateMachine, TResult> kept)
            return kept.Suspend();
        var frame = SpareFrame<TStateMachine, TResult>.Take();
        _frame = frame; // This builder is in the state machine, and is kept with it.
        frame.Keep(ref stateMachine);
        return frame.Suspend();
    }
}
