using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>What twins await to yield.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct YieldAwaiter : IGoAwaiter
{
    /// <summary>The operation is its own awaiter.</summary>
    public YieldAwaiter GetAwaiter() => this;

    /// <summary>The same: a yield ends by itself.</summary>
    public YieldAwaiter Cancellable() => this;

    /// <summary>Always false: a yield goes through the queue.</summary>
    public bool IsCompleted => false;

    /// <summary>Nothing to get.</summary>
    public void GetResult()
    {
    }

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, YieldOperation.ToGlobalTail);
}
