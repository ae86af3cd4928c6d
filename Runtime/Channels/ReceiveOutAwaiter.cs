using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>What twins await to receive a value and to learn whether the channel is closed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ReceiveOutAwaiter<T> : IGoAwaiter, ICancellableWait<Received<T>>
{
    private readonly ChanOperation<T>? _node;
    private readonly Received<T> _received;

    internal ReceiveOutAwaiter(Received<T> received) => _received = received;

    internal ReceiveOutAwaiter(ChanOperation<T> node) => _node = node;

    /// <summary>The operation is its own awaiter.</summary>
    public ReceiveOutAwaiter<T> GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context.</summary>
    public CancellableAwaiter<ReceiveOutAwaiter<T>, Received<T>> Cancellable() => new(this);

    /// <summary>Whether a receive did not have to wait.</summary>
    public bool IsCompleted => _node is null;

    /// <summary>What was received.</summary>
    public Received<T> GetResult()
    {
        if (_node is null)
            return _received;
        var open = Chan<T>.FinishReceive(_node, out var value);
        return new Received<T>(value, open);
    }

    void IGoAwaiter.Suspend(Frame frame) => Suspend(frame);

    void ICancellableWait<Received<T>>.Suspend(Frame frame, CancellableWait wait) => Suspend(frame, wait);

    void ICancellableWait<Received<T>>.Abandon() => Abandon();

    internal void Suspend(Frame frame) => Parking.Park(frame, _node!);

    internal void Suspend(Frame frame, CancellableWait wait) => wait.Park(frame, _node!);

    internal void Abandon() => _node!.Release();
}
