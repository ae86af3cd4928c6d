using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>
/// Where the selects stand that wait for one task. A task has one source for all of them, and so one continuation. README, "Tasks in a
/// select".
/// </summary>
internal sealed class TaskSource : ChanCore
{
    private static readonly SideTable<Task, TaskSource> All = new();

    // For tasks that have completed: no case waits there.
    private static readonly TaskSource Completed = new();

    private int _isRegistered;

    private TaskSource() => Timer = new Watch(this);

    internal static TaskSource Of(Task task)
    {
        if (task.IsCompleted)
            return Completed;
        var source = All.GetOrAdd(task, static _ => new TaskSource());
        if (Interlocked.Exchange(ref source._isRegistered, 1) == 0)
        {
            Uninterrupted.Do((task, source), static pair =>
                pair.task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(pair.source.WakeAll));
        }

        return source;
    }

    private void WakeAll()
    {
        var effects = default(ChanEffects);
        Latch.Enter();
        Receivers.DequeueAll(ref effects);
        Latch.Exit();
        effects.Apply();
        Timer!.ReceiversChanged();
    }

    /// <summary>Tells the deadlock detector whether somebody waits for the task.</summary>
    private sealed class Watch(TaskSource source) : TimedSource
    {
        private bool _isAwaited; // Guarded by the source's latch.

        internal override bool LooksDue => false;

        internal override bool TryTakeLocked(out DateTimeOffset moment) => TryPeekLocked(out moment);

        internal override bool TryPeekLocked(out DateTimeOffset moment)
        {
            moment = default;
            return false;
        }

        internal override void ReceiversChanged()
        {
            source.Latch.Enter();
            var isAwaited = !source.Receivers.IsEmpty;
            if (isAwaited && !_isAwaited)
                DeadlockDetector.TaskAwaited();
            else if (!isAwaited && _isAwaited)
                DeadlockDetector.TaskCompleted();
            _isAwaited = isAwaited;
            source.Latch.Exit();
        }
    }
}
