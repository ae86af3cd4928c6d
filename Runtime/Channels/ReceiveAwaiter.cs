using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>What twins await to receive a value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ReceiveAwaiter<T> : IGoAwaiter, ICancellableWait<T>
{
    private readonly ChanOperation<T>? _node;
    private readonly T? _value;

    internal ReceiveAwaiter(T? value) => _value = value;

    internal ReceiveAwaiter(ChanOperation<T> node) => _node = node;

    /// <summary>The operation is its own awaiter.</summary>
    public ReceiveAwaiter<T> GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context.</summary>
    public CancellableAwaiter<ReceiveAwaiter<T>, T> Cancellable() => new(this);

    /// <summary>Whether a value was there at once.</summary>
    public bool IsCompleted => _node is null;

    /// <summary>The value, or the default when the channel is closed and drained.</summary>
    public T GetResult()
    {
        if (_node is null)
            return _value!;
        Chan<T>.FinishReceive(_node, out var value);
        return value!;
    }

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, _node!);

    void ICancellableWait<T>.Suspend(Frame frame, CancellableWait wait) => wait.Park(frame, _node!);

    void ICancellableWait<T>.Abandon() => _node!.Release();
}
