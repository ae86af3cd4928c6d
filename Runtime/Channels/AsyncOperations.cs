using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>Async code that waits to send.</summary>
internal sealed class AsyncSend<T> : AsyncWait<bool>
{
    internal static ValueTask Start(Chan<T> chan, T value, CancellationToken token) =>
        (Spares<AsyncSend<T>>.TryTake() ?? new AsyncSend<T>()).StartWithoutResult(ChanOperation<T>.Rent(chan, isSend: true, value), token);

    protected override bool Conclude(WithdrawableOperation operation, bool mayRecycle)
    {
        Chan<T>.FinishSend((ChanOperation<T>)operation, mayRecycle);
        return true;
    }

    protected override void Recycle() => Spares<AsyncSend<T>>.Give(this);
}

/// <summary>Async code that waits for a value.</summary>
internal sealed class AsyncReceive<T> : AsyncWait<T>
{
    private bool _throwsWhenClosed;

    internal static ValueTask<T> Start(Chan<T> chan, bool throwsWhenClosed, CancellationToken token)
    {
        var wait = Spares<AsyncReceive<T>>.TryTake() ?? new AsyncReceive<T>();
        wait._throwsWhenClosed = throwsWhenClosed;
        return wait.StartWithResult(ChanOperation<T>.Rent(chan, isSend: false, default), token);
    }

    protected override T Conclude(WithdrawableOperation operation, bool mayRecycle)
    {
        var node = (ChanOperation<T>)operation;
        var chan = node.Chan;
        if (!Chan<T>.FinishReceive(node, out var value, mayRecycle) && _throwsWhenClosed)
            throw chan.DrainedError();
        return value!;
    }

    protected override void Recycle() => Spares<AsyncReceive<T>>.Give(this);
}

/// <summary>Async code that waits for a value or the end.</summary>
internal sealed class AsyncReceiveOrClosed<T> : AsyncWait<Received<T>>
{
    internal static ValueTask<Received<T>> Start(Chan<T> chan, CancellationToken token) =>
        (Spares<AsyncReceiveOrClosed<T>>.TryTake() ?? new AsyncReceiveOrClosed<T>())
            .StartWithResult(ChanOperation<T>.Rent(chan, isSend: false, default), token);

    protected override Received<T> Conclude(WithdrawableOperation operation, bool mayRecycle)
    {
        var open = Chan<T>.FinishReceive((ChanOperation<T>)operation, out var value, mayRecycle);
        return new Received<T>(value, open);
    }

    protected override void Recycle() => Spares<AsyncReceiveOrClosed<T>>.Give(this);
}

/// <summary>Async code that wants to know when a send or receive might be possible.</summary>
internal sealed class AsyncWatch<T> : AsyncWait<bool>
{
    internal static ValueTask<bool> Start(Chan<T> chan, bool isSend, CancellationToken token)
    {
        var node = ChanOperation<T>.Rent(chan, isSend, default);
        node.IsWatch = true;
        return (Spares<AsyncWatch<T>>.TryTake() ?? new AsyncWatch<T>()).StartWithResult(node, token);
    }

    protected override bool Conclude(WithdrawableOperation operation, bool mayRecycle)
    {
        var node = (ChanOperation<T>)operation;
        var (chan, isSend) = (node.Chan, node.IsSend);
        if (mayRecycle)
            node.Release();
        return chan.FinishWatch(isSend);
    }

    protected override void Recycle() => Spares<AsyncWatch<T>>.Give(this);
}
