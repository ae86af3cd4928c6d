using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>What twins await to send.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct SendAwaiter<T> : IGoAwaiter, ICancellableWait<ValueTuple>
{
    private readonly ChanOperation<T>? _node;

    internal SendAwaiter(ChanOperation<T> node) => _node = node;

    /// <summary>The operation is its own awaiter.</summary>
    public SendAwaiter<T> GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context.</summary>
    public CancellableAwaiter<SendAwaiter<T>, ValueTuple> Cancellable() => new(this);

    /// <summary>Whether the value was sent at once.</summary>
    public bool IsCompleted => _node is null;

    /// <summary>Throws when the channel was closed while waiting.</summary>
    public void GetResult()
    {
        if (_node is not null)
            Chan<T>.FinishSend(_node);
    }

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, _node!);

    void ICancellableWait<ValueTuple>.Suspend(Frame frame, CancellableWait wait) => wait.Park(frame, _node!);

    ValueTuple ICancellableWait<ValueTuple>.GetResult()
    {
        GetResult();
        return default;
    }

    void ICancellableWait<ValueTuple>.Abandon() => _node!.Release();
}
