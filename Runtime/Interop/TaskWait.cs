using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;
using Awaiter = System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter;

namespace GoroutineGen.Interop;

/// <summary>What twins await to wait for a task.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct TaskWait : IGoAwaiter, ICancellableWait<ValueTuple>
{
    private readonly Awaiter _awaiter;

    internal TaskWait(ConfiguredValueTaskAwaitable task) => _awaiter = task.GetAwaiter();

    internal TaskWait(ValueTask task)
        : this(task.ConfigureAwait(false))
    {
    }

    /// <summary>The operation is its own awaiter.</summary>
    public TaskWait GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context. The task goes on then.</summary>
    public CancellableAwaiter<TaskWait, ValueTuple> Cancellable() => new(this);

    /// <summary>
    /// The same wait for a task that was given <see cref="CancellableWaits.Token"/>: it ends with the task, and the task by its token. The
    /// task's <see cref="OperationCanceledException"/> becomes the context's own.
    /// </summary>
    public CancellableAwaiter<TaskWait, ValueTuple> EndedByToken() => new(this, Entry.Call);

    static bool ICancellableWait<ValueTuple>.MayHaveToken => true;

    /// <summary>Whether the task has completed.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>Throws what the task threw.</summary>
    public void GetResult() => _awaiter.GetResult();

    void IGoAwaiter.Suspend(Frame frame) => Suspend(frame);

    /// <summary>Parks until the task has ended.</summary>
    internal void Suspend(Frame frame) => Parking.Park(frame, AwaiterOperation<Awaiter>.Rent(_awaiter));

    /// <summary>Parks until a task has ended, however it ends.</summary>
    internal static void Suspend(Task task, Frame frame) =>
        Parking.Park(frame, AwaiterOperation<Awaiter>.Rent(new ValueTask(task).ConfigureAwait(false).GetAwaiter()));

    void ICancellableWait<ValueTuple>.Suspend(Frame frame, CancellableWait wait) => Suspend(frame, wait);

    /// <summary>As the other form, but a canceller can end the wait.</summary>
    internal void Suspend(Frame frame, CancellableWait wait) =>
        wait.Park(frame, new WithdrawableTask<Awaiter>(_awaiter, static awaiter => awaiter.GetResult()));

    ValueTuple ICancellableWait<ValueTuple>.GetResult()
    {
        GetResult();
        return default;
    }

    /// <summary>Waits on the spot, and throws what the task threw.</summary>
    internal void Block()
    {
        AwaitCompletion();
        GetResult();
    }

    /// <summary>Waits on the spot.</summary>
    internal void AwaitCompletion()
    {
        if (!IsCompleted)
            Parking.Block(AwaiterOperation<Awaiter>.Rent(_awaiter));
    }
}
