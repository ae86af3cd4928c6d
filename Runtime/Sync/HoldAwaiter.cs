using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>What twins await to take a lock or permits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct HoldAwaiter : IGoAwaiter, ICancellableWait<Hold>
{
    private readonly Hold _hold;
    private readonly Waiter? _waiter;

    internal HoldAwaiter(Hold hold, Waiter? waiter)
    {
        _hold = hold;
        _waiter = waiter;
    }

    /// <summary>The operation is its own awaiter.</summary>
    public HoldAwaiter GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context.</summary>
    public CancellableAwaiter<HoldAwaiter, Hold> Cancellable() => new(this);

    /// <summary>Whether the lock or the permits were free.</summary>
    public bool IsCompleted => _waiter is null;

    /// <summary>What is held now.</summary>
    public Hold GetResult()
    {
        _waiter?.Finish();
        return _hold;
    }

    void IGoAwaiter.Suspend(Frame frame) => _waiter!.Park(frame);

    void ICancellableWait<Hold>.Suspend(Frame frame, CancellableWait wait) => _waiter!.Park(frame, wait);

    void ICancellableWait<Hold>.Abandon() => _waiter!.Finish();
}
