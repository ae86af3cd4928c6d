using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Blocking;

/// <summary>
/// What twins await where the original blocks in <see cref="Task.Wait()"/>. When the task has ended, the original's own call tells how, in
/// an <see cref="AggregateException"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct TaskEnd : IGoAwaiter, ICancellableWait<ValueTuple>
{
    private readonly Task _task;

    internal TaskEnd(Task task) => _task = task;

    /// <summary>The operation is its own awaiter.</summary>
    public TaskEnd GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context. The task goes on then.</summary>
    public CancellableAwaiter<TaskEnd, ValueTuple> EndedByToken() => new(this);

    /// <summary>Whether the task has ended.</summary>
    public bool IsCompleted => _task.IsCompleted;

    /// <summary>Throws what the task threw, as the original does.</summary>
    public void GetResult() => _task.Wait();

    void IGoAwaiter.Suspend(Frame frame) => TaskWait.Suspend(_task, frame);

    void ICancellableWait<ValueTuple>.Suspend(Frame frame, CancellableWait wait) =>
        new TaskWait(new ValueTask(_task)).Suspend(frame, wait);

    ValueTuple ICancellableWait<ValueTuple>.GetResult()
    {
        GetResult();
        return default;
    }
}
