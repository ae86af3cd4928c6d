using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>What twins await to wait for a task with a result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct TaskWait<TResult> : IGoAwaiter, ICancellableWait<TResult>
{
    private readonly ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter _awaiter;

    internal TaskWait(ConfiguredValueTaskAwaitable<TResult> task) => _awaiter = task.GetAwaiter();

    internal TaskWait(ValueTask<TResult> task)
        : this(task.ConfigureAwait(false))
    {
    }

    private AwaiterOperation<ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter> Operation =>
        AwaiterOperation<ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter>.Rent(_awaiter);

    /// <summary>The operation is its own awaiter.</summary>
    public TaskWait<TResult> GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context. The task goes on then.</summary>
    public CancellableAwaiter<TaskWait<TResult>, TResult> Cancellable() => new(this);

    /// <summary>
    /// The same wait for a task that was given <see cref="CancellableWaits.Token"/>: it ends with the task, and the task by its token. The
    /// task's <see cref="OperationCanceledException"/> becomes the context's own.
    /// </summary>
    public CancellableAwaiter<TaskWait<TResult>, TResult> EndedByToken() => new(this, Entry.Call);

    static bool ICancellableWait<TResult>.MayHaveToken => true;

    /// <summary>Whether the task has completed.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>The task's result; throws what the task threw.</summary>
    public TResult GetResult() => _awaiter.GetResult();

    void IGoAwaiter.Suspend(Frame frame) => Suspend(frame);

    /// <summary>Parks until the task has ended.</summary>
    internal void Suspend(Frame frame) => Parking.Park(frame, Operation);

    /// <summary>
    /// As <see cref="Suspend(Frame)"/>, for a socket's operation: the goroutine may go on on the thread that completes the operation.
    /// </summary>
    internal void SuspendForSocket(Frame frame)
    {
        if (!SourceOperation<TResult>.TryPark(_awaiter, frame))
        {
            Parking.Park(
                frame, AwaiterOperation<ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter>.RentForSocket(_awaiter));
        }
    }

    void ICancellableWait<TResult>.Suspend(Frame frame, CancellableWait wait) => Suspend(frame, wait);

    /// <summary>As the other form, but a canceller can end the wait.</summary>
    internal void Suspend(Frame frame, CancellableWait wait) => wait.Park(
        frame,
        new WithdrawableTask<ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter>(
            _awaiter, static awaiter => awaiter.GetResult()));

    /// <summary>Waits on the spot, and gives the task's result or throws what the task threw.</summary>
    internal TResult Block()
    {
        AwaitCompletion();
        return GetResult();
    }

    /// <summary>Waits on the spot.</summary>
    internal void AwaitCompletion()
    {
        if (!IsCompleted)
            Parking.Block(Operation);
    }
}
