namespace GoroutineGen.Channels;

/// <summary>
/// What only the adapters for <see cref="System.Threading.Channels"/> need to know of a channel's end: the error that the channel was
/// completed with, and a task.
/// </summary>
internal sealed class ChanCompletion
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set before the channel is closed.</summary>
    internal Exception? Error;

    /// <summary>Completes when the channel is closed and has no more values; faults when the channel was completed with an error.</summary>
    internal Task Task => _drained.Task;

    /// <summary>Completes the task. May be called several times.</summary>
    internal void SetDrained()
    {
        if (Error is { } error)
            _drained.TrySetException(error);
        else
            _drained.TrySetResult();
    }
}
