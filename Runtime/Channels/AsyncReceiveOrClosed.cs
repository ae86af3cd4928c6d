using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

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
