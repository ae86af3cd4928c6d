using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;

namespace GoroutineGen.Sync;

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

    /// <summary>Whether the lock or the permits were free.</summary>
    public bool IsCompleted => _waiter is null;

    /// <summary>What is held now.</summary>
    public Hold GetResult()
    {
        _waiter?.Finish();
        return _hold;
    }

    void IGoAwaiter.Suspend(Frame frame) => _waiter!.Park(frame);
}
