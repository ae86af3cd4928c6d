using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>
/// Waits for a socket's operation, with no object for the wait: what the operation tells is the goroutine itself. So a completion touches
/// the goroutine and nothing else that another core has written. Scheduling/README, "Awaiters".
/// </summary>
internal sealed class SourceOperation<TResult> : ParkOperation
{
    private static readonly Action<object?> Continuation = static waiter => Machine.ContinueAfterSocket((IParked)waiter!);

    // One for each thread: an operation is used between the park and the commit only, and both are steps of one M.
    [ThreadStatic]
    private static SourceOperation<TResult>? _ofThread;

    private IValueTaskSource<TResult>? _source;
    private short _token;

    private SourceOperation()
    {
    }

    internal override WaitReason Reason => WaitReason.Task;

    /// <summary>
    /// Parks until the source behind <paramref name="awaiter"/> has completed. The goroutine may go on on the thread that completes it.
    /// </summary>
    /// <returns>Whether there is such a source. Else nothing has happened.</returns>
    internal static bool TryPark(ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter awaiter, Frame frame)
    {
        if (ValueTaskFields<TResult>.Source(awaiter, out var token) is not { } source)
            return false;
        var operation = _ofThread ??= new SourceOperation<TResult>();
        (operation._source, operation._token) = (source, token);
        Parking.Park(frame, operation);
        return true;
    }

    internal override bool Commit(IParked waiter)
    {
        var (source, token) = (_source!, _token);
        _source = null;
        DeadlockDetector.TaskAwaited(); // From here until the waiter is readied, nobody is deadlocked.
        // The continuation runs elsewhere at once when there is nothing to wait for: the waiter is published either way. What this throws
        // ends the process, as it does where async code awaits.
        Uninterrupted.Do((source, token, waiter), static wait =>
            wait.source.OnCompleted(Continuation, wait.waiter, wait.token, ValueTaskSourceOnCompletedFlags.None));
        return true;
    }
}
