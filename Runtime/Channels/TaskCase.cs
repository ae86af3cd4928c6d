using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>
/// A select's case on a task: ready when the task has completed. The case waits in the queue of the task's <see cref="TaskSource"/>.
/// README, "Tasks in a select".
/// </summary>
internal sealed class TaskCase<T> : ValueOperation<T>
{
    private Task? _task;

    internal override WaitReason Reason => WaitReason.Task;

    internal override bool LooksReady => _task is { IsCompleted: true };

    /// <summary>A case on <paramref name="task"/>; for null, a case that is never ready.</summary>
    internal static TaskCase<T> Rent(Task? task)
    {
        var node = Spares<TaskCase<T>>.TryTake() ?? new TaskCase<T>();
        node._task = task;
        node.Channel = task is null ? null : TaskSource.Of(task);
        return node;
    }

    internal override bool TryCompleteLocked(ref ChanEffects effects) => LooksReady;

    internal override void ConcludeWithoutTransfer()
    {
        if (_task is Task<T> task)
            Value = task.GetAwaiter().GetResult();
        else
            _task!.GetAwaiter().GetResult();
        Transferred = true;
    }

    internal override void Release()
    {
        Value = default;
        _task = null;
        Channel = null;
        Parked = null;
        Select = null;
        Transferred = false;
        IsKept = false;
        Spares<TaskCase<T>>.Give(this);
    }
}
