using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>What twins await to unlock.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct UnlockAwaiter : IGoAwaiter
{
    private readonly bool _handedOver;

    internal UnlockAwaiter(bool handedOver) => _handedOver = handedOver;

    /// <summary>The operation is its own awaiter.</summary>
    public UnlockAwaiter GetAwaiter() => this;

    /// <summary>The same: it only makes way, so there is nothing to end.</summary>
    public UnlockAwaiter Cancellable() => this;

    /// <summary>Whether the lock was not handed over to a waiter.</summary>
    public bool IsCompleted => !_handedOver;

    /// <summary>Nothing to get.</summary>
    public void GetResult()
    {
    }

    // The new owner is next on this P. Until the new owner runs, everybody else waits for the lock.
    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, YieldOperation.ToLocalTail);
}
