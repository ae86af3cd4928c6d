using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>What twins await to wait for a task.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct TaskWait : IGoAwaiter
{
    private readonly Task _task;

    internal TaskWait(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        _task = task;
    }

    /// <summary>The operation is its own awaiter.</summary>
    public TaskWait GetAwaiter() => this;

    /// <summary>Whether the task has completed.</summary>
    public bool IsCompleted => _task.IsCompleted;

    /// <summary>Throws what the task threw.</summary>
    public void GetResult() => _task.GetAwaiter().GetResult();

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, new TaskOperation(_task));
}

/// <summary>What twins await to wait for a task with a result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct TaskWait<TResult> : IGoAwaiter
{
    private readonly Task<TResult> _task;

    internal TaskWait(Task<TResult> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        _task = task;
    }

    /// <summary>The operation is its own awaiter.</summary>
    public TaskWait<TResult> GetAwaiter() => this;

    /// <summary>Whether the task has completed.</summary>
    public bool IsCompleted => _task.IsCompleted;

    /// <summary>The task's result; throws what the task threw.</summary>
    public TResult GetResult() => _task.GetAwaiter().GetResult();

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, new TaskOperation(_task));
}
