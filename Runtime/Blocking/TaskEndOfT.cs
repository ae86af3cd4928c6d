using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Blocking;

/// <summary>
/// What twins await where the original blocks in <see cref="Task{TResult}.Result"/>. When the task has ended, the original's own property
/// tells how, in an <see cref="AggregateException"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct TaskEnd<TResult> : IGoAwaiter, ICancellableWait<TResult>
{
    private readonly Task<TResult> _task;

    internal TaskEnd(Task<TResult> task) => _task = task;

    /// <summary>The operation is its own awaiter.</summary>
    public TaskEnd<TResult> GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context. The task goes on then.</summary>
    public CancellableAwaiter<TaskEnd<TResult>, TResult> EndedByToken() => new(this);

    /// <summary>Whether the task has ended.</summary>
    public bool IsCompleted => _task.IsCompleted;

    /// <summary>The task's result; throws what the task threw, as the original does.</summary>
    public TResult GetResult() => _task.Result;

    void IGoAwaiter.Suspend(Frame frame) => TaskWait.Suspend(_task, frame);

    void ICancellableWait<TResult>.Suspend(Frame frame, CancellableWait wait) =>
        new TaskWait(new ValueTask(_task)).Suspend(frame, wait);
}
