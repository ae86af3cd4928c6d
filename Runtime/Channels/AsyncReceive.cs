using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

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
