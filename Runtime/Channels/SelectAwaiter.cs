using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>What twins await to select.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct SelectAwaiter : IGoAwaiter, ICancellableWait<int>
{
    private readonly SelectOperation? _operation;
    private readonly int _chosen;

    internal SelectAwaiter(int chosen) => _chosen = chosen;

    internal SelectAwaiter(SelectOperation operation) => _operation = operation;

    /// <summary>The operation is its own awaiter.</summary>
    public SelectAwaiter GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context.</summary>
    public CancellableAwaiter<SelectAwaiter, int> Cancellable() => new(this);

    /// <summary>Whether a case could be done at once.</summary>
    public bool IsCompleted => _operation is null;

    /// <summary>The chosen case's position.</summary>
    public int GetResult() => _operation?.Finish(_operation.Unlink()) ?? _chosen;

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, _operation!);

    void ICancellableWait<int>.Suspend(Frame frame, CancellableWait wait) => wait.Park(frame, _operation!);

    void ICancellableWait<int>.Abandon() => _operation!.Finish(-1);
}
