using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>Waits for a task. Its completion readies the goroutine from whatever thread completes it.</summary>
internal sealed class TaskOperation(Task task) : ParkOperation
{
    internal override WaitReason Reason => WaitReason.Task;

    internal override bool Commit(Goroutine goroutine)
    {
        DeadlockDetector.TaskAwaited(); // From here until the goroutine is runnable again, nobody is deadlocked.

        // When the task has completed meanwhile, the continuation runs elsewhere at once: the goroutine is published either way.
        Uninterrupted.Do(
            (task, goroutine), static wait => wait.task.ConfigureAwait(ConfigureAwaitOptions.None).GetAwaiter().UnsafeOnCompleted(() =>
        {
            Parking.Ready(wait.goroutine);
            DeadlockDetector.TaskCompleted();
        }));
        return true;
    }
}
