using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;

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
