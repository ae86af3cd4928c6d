using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;
using Awaiter = System.Runtime.CompilerServices.ConfiguredTaskAwaitable.ConfiguredTaskAwaiter;

namespace GoroutineGen.Interop;

/// <summary>What twins await to wait for a task by <c>ConfigureAwait</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ConfiguredTaskWait : IGoAwaiter, ICancellableWait<ValueTuple>
{
    private readonly Awaiter _awaiter;

    internal ConfiguredTaskWait(ConfiguredTaskAwaitable task) => _awaiter = task.GetAwaiter();

    /// <summary>The operation is its own awaiter.</summary>
    public ConfiguredTaskWait GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context. The task goes on then.</summary>
    public CancellableAwaiter<ConfiguredTaskWait, ValueTuple> Cancellable() => new(this);

    /// <summary>
    /// The same wait for a task that was given <see cref="CancellableWaits.Token"/>: it ends with the task, and the task by its token. The
    /// task's <see cref="OperationCanceledException"/> becomes the context's own.
    /// </summary>
    public CancellableAwaiter<ConfiguredTaskWait, ValueTuple> EndedByToken() => new(this, Entry.Call);

    static bool ICancellableWait<ValueTuple>.MayHaveToken => true;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>Throws what the task threw, unless the options suppress that.</summary>
    public void GetResult() => _awaiter.GetResult();

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, AwaiterOperation<Awaiter>.Rent(_awaiter));

    void ICancellableWait<ValueTuple>.Suspend(Frame frame, CancellableWait wait) =>
        wait.Park(frame, new WithdrawableTask<Awaiter>(_awaiter, static awaiter => awaiter.GetResult()));

    ValueTuple ICancellableWait<ValueTuple>.GetResult()
    {
        GetResult();
        return default;
    }

    /// <summary>Waits on the spot, and throws what the task threw, unless the options suppress that.</summary>
    internal void Block()
    {
        if (!IsCompleted)
            Parking.Block(AwaiterOperation<Awaiter>.Rent(_awaiter));
        GetResult();
    }
}
