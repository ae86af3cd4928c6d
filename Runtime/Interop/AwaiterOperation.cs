using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>
/// Waits until an awaiter runs its continuation: the awaiter of a task, of a value task, or of a user's own awaitable. Scheduling/README,
/// "Awaiters".
/// </summary>
internal sealed class AwaiterOperation<TAwaiter> : ParkOperation
    where TAwaiter : INotifyCompletion
{
    // The awaiters of .NET run a continuation once. Who else does, nobody knows, and a second run must not meet the operation's next wait.
    private static readonly bool IsReused = typeof(TAwaiter).Assembly == typeof(Task).Assembly;

    private readonly Action _continuation;
    private TAwaiter _awaiter;
    private IParked? _waiter;

    // Whether the thread that runs the continuation may run the goroutine at once.
    private bool _runsGuests;

    private AwaiterOperation(TAwaiter awaiter)
    {
        _awaiter = awaiter;
        _continuation = Continue;
    }

    internal override WaitReason Reason => WaitReason.Task;

    /// <summary>An operation that waits for <paramref name="awaiter"/>, once.</summary>
    internal static AwaiterOperation<TAwaiter> Rent(TAwaiter awaiter)
    {
        if (!IsReused || Spares<AwaiterOperation<TAwaiter>>.TryTake() is not { } operation)
            return new AwaiterOperation<TAwaiter>(awaiter);
        operation._awaiter = awaiter;
        return operation;
    }

    /// <summary>
    /// As <see cref="Rent"/>, for the awaiter of a socket's operation: .NET runs its continuation where async code would go on, with no
    /// lock held.
    /// </summary>
    internal static AwaiterOperation<TAwaiter> RentForSocket(TAwaiter awaiter)
    {
        var operation = Rent(awaiter);
        operation._runsGuests = true;
        return operation;
    }

    internal override bool Commit(IParked waiter)
    {
        DeadlockDetector.TaskAwaited(); // From here until the waiter is readied, nobody is deadlocked.
        var awaiter = _awaiter;
        _awaiter = default!;
        _waiter = waiter;

        // Waiter 2. The continuation runs elsewhere at once when there is nothing to wait for: the waiter is published either way.
        try
        {
            Register(awaiter, _continuation);
        }
        catch (Exception)
        {
            if (!IsReused && Interlocked.Exchange(ref _waiter, null) is null)
                return true; // The continuation has run all the same.
            DeadlockDetector.TaskCompleted();
            throw;
        }

        return true;
    }

    private static void Register(TAwaiter awaiter, Action continuation)
    {
        if (SynchronizationContext.Current is not { } context)
        {
            OnCompleted(awaiter, continuation);
            return;
        }

        // A thread that blocks runs nothing that somebody posts to the thread's own context.
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            OnCompleted(awaiter, continuation);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>Lets the awaiter run <paramref name="continuation"/>.</summary>
    internal static void OnCompleted(TAwaiter awaiter, Action continuation) =>
        Uninterrupted.Do((awaiter, continuation), static wait =>
        {
            if (wait.awaiter is ICriticalNotifyCompletion)
                ((ICriticalNotifyCompletion)wait.awaiter).UnsafeOnCompleted(wait.continuation);
            else
                wait.awaiter.OnCompleted(wait.continuation);
        });

    private void Continue()
    {
        if (Interlocked.Exchange(ref _waiter, null) is not { } waiter) // Completer 3.
            return;
        var runsGuests = _runsGuests;
        if (IsReused)
        {
            _runsGuests = false;
            Spares<AwaiterOperation<TAwaiter>>.Give(this); // Completer 4.
        }

        if (runsGuests)
        {
            Machine.ContinueAfterSocket(waiter);
            return;
        }

        Parking.Ready(waiter);
        DeadlockDetector.TaskCompleted();
    }
}
