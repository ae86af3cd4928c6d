using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>What twins await to wait for a task with a result by <c>ConfigureAwait</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ConfiguredTaskWait<TResult> : IGoAwaiter, ICancellableWait<TResult>
{
    private readonly ConfiguredTaskAwaitable<TResult>.ConfiguredTaskAwaiter _awaiter;

    internal ConfiguredTaskWait(ConfiguredTaskAwaitable<TResult> task) => _awaiter = task.GetAwaiter();

    private AwaiterOperation<ConfiguredTaskAwaitable<TResult>.ConfiguredTaskAwaiter> Operation =>
        AwaiterOperation<ConfiguredTaskAwaitable<TResult>.ConfiguredTaskAwaiter>.Rent(_awaiter);

    /// <summary>The operation is its own awaiter.</summary>
    public ConfiguredTaskWait<TResult> GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context. The task goes on then.</summary>
    public CancellableAwaiter<ConfiguredTaskWait<TResult>, TResult> Cancellable() => new(this);

    /// <summary>
    /// The same wait for a task that was given <see cref="CancellableWaits.Token"/>: it ends with the task, and the task by its token. The
    /// task's <see cref="OperationCanceledException"/> becomes the context's own.
    /// </summary>
    public CancellableAwaiter<ConfiguredTaskWait<TResult>, TResult> EndedByToken() => new(this, Entry.Call);

    static bool ICancellableWait<TResult>.MayHaveToken => true;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>The task's result; throws what the task threw.</summary>
    public TResult GetResult() => _awaiter.GetResult();

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, Operation);

    void ICancellableWait<TResult>.Suspend(Frame frame, CancellableWait wait) => wait.Park(
        frame,
        new WithdrawableTask<ConfiguredTaskAwaitable<TResult>.ConfiguredTaskAwaiter>(
            _awaiter, static awaiter => awaiter.GetResult()));

    /// <summary>Waits on the spot, and gives the task's result or throws what the task threw.</summary>
    internal TResult Block()
    {
        if (!IsCompleted)
            Parking.Block(Operation);
        return GetResult();
    }
}
