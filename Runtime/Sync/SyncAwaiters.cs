using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>What twins await to wait for something that gives them nothing to hold.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct WaitAwaiter : IGoAwaiter
{
    private readonly Waiter? _waiter;

    internal WaitAwaiter(Waiter? waiter) => _waiter = waiter;

    /// <summary>The operation is its own awaiter.</summary>
    public WaitAwaiter GetAwaiter() => this;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _waiter is null;

    /// <summary>Nothing to get.</summary>
    public void GetResult() => _waiter?.Finish();

    void IGoAwaiter.Suspend(Frame frame) => _waiter!.Park(frame);
}

/// <summary>What twins await to take a lock or permits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct HoldAwaiter : IGoAwaiter
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

    /// <summary>Whether it was free.</summary>
    public bool IsCompleted => _waiter is null;

    /// <summary>What is held now.</summary>
    public Hold GetResult()
    {
        _waiter?.Finish();
        return _hold;
    }

    void IGoAwaiter.Suspend(Frame frame) => _waiter!.Park(frame);
}

/// <summary>What twins await to unlock.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct UnlockAwaiter : IGoAwaiter
{
    private readonly bool _handedOver;

    internal UnlockAwaiter(bool handedOver) => _handedOver = handedOver;

    /// <summary>The operation is its own awaiter.</summary>
    public UnlockAwaiter GetAwaiter() => this;

    /// <summary>Whether the lock was not handed over to a waiter.</summary>
    public bool IsCompleted => !_handedOver;

    /// <summary>Nothing to get.</summary>
    public void GetResult()
    {
    }

    // The new owner is next on this P. Until it runs, everybody else waits for it.
    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, YieldOperation.ToLocalTail);
}
