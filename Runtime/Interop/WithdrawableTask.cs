using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>
/// A wait for an awaiter that may be ended before the awaiter runs its continuation. No awaiter gives a continuation back. So whoever takes
/// the waiter, by an exchange, has the right to wake it, and the operation is not used again. The task goes on, and what it comes to is
/// dropped.
/// </summary>
/// <param name="awaiter">The awaiter.</param>
/// <param name="take">
/// Takes the result from the awaiter, and throws what the task threw; null for an awaiter that is the user's own.
/// </param>
internal sealed class WithdrawableTask<TAwaiter>(TAwaiter awaiter, Action<TAwaiter>? take) : WithdrawableOperation
    where TAwaiter : INotifyCompletion
{
    private IParked? _waiter;
    private int _completed;

    internal override WaitReason Reason => WaitReason.Task;

    internal override bool Commit(IParked waiter)
    {
        _waiter = waiter;
        DeadlockDetector.TaskAwaited(); // From here until the task has completed, nobody is deadlocked.
        AwaiterOperation<TAwaiter>.OnCompleted(awaiter, Continue);
        return true;
    }

    internal override bool Withdraw() => Interlocked.Exchange(ref _waiter, null) is not null;

    private void Continue()
    {
        if (Interlocked.Exchange(ref _completed, 1) != 0)
            return; // A user's awaiter may run a continuation more than once.
        if (Interlocked.Exchange(ref _waiter, null) is { } waiter)
            Parking.Ready(waiter);
        else
            Drop();
        DeadlockDetector.TaskCompleted();
    }

    // What stands behind a value task is used again only when somebody has taken its result.
    private void Drop()
    {
        try
        {
            take?.Invoke(awaiter);
        }
        catch (Exception)
        {
            // Nobody waits for it any more.
        }
    }
}
