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
