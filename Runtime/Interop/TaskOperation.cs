using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>Waits for a task. The task's completion readies the waiter, from whatever thread the completion runs on.</summary>
internal sealed class TaskOperation(Task task) : ParkOperation
{
    internal override WaitReason Reason => WaitReason.Task;

    internal override bool Commit(IParked waiter)
    {
        DeadlockDetector.TaskAwaited(); // From here until the waiter is readied, nobody is deadlocked.

        // When the task has completed meanwhile, the continuation runs elsewhere at once: the waiter is published either way.
        Uninterrupted.Do(
            (task, waiter), static wait => wait.task.ConfigureAwait(ConfigureAwaitOptions.None).GetAwaiter().UnsafeOnCompleted(() =>
        {
            Parking.Ready(wait.waiter);
            DeadlockDetector.TaskCompleted();
        }));
        return true;
    }
}
