using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>What twins await to wait for something that gives them nothing to hold.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct WaitAwaiter : IGoAwaiter, ICancellableWait<ValueTuple>
{
    private readonly Waiter? _waiter;

    internal WaitAwaiter(Waiter? waiter) => _waiter = waiter;

    /// <summary>The operation is its own awaiter.</summary>
    public WaitAwaiter GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context.</summary>
    public CancellableAwaiter<WaitAwaiter, ValueTuple> Cancellable() => new(this);

    /// <summary>As <see cref="Cancellable()"/>, in a composite operation that was called by <paramref name="entry"/>.</summary>
    internal CancellableAwaiter<WaitAwaiter, ValueTuple> Cancellable(Entry entry) => new(this, entry);

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _waiter is null;

    /// <summary>Nothing to get.</summary>
    public void GetResult() => _waiter?.Finish();

    void IGoAwaiter.Suspend(Frame frame) => _waiter!.Park(frame);

    void ICancellableWait<ValueTuple>.Suspend(Frame frame, CancellableWait wait) => _waiter!.Park(frame, wait);

    ValueTuple ICancellableWait<ValueTuple>.GetResult()
    {
        GetResult();
        return default;
    }

    void ICancellableWait<ValueTuple>.Abandon() => _waiter!.Finish();
}
