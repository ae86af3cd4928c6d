using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

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
