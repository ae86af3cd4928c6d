using System.ComponentModel;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>A pending send or receive of a <typeparamref name="T"/>: carries the value to the receiver or from the sender.</summary>
internal sealed class ChanOperation<T> : ValueOperation<T>
{
    internal Chan<T> Chan => Unsafe.As<Chan<T>>(Channel!);

    internal override WaitReason Reason => (Channel, IsSend) switch
    {
        (null, false) => WaitReason.ChanReceiveNever,
        (null, true) => WaitReason.ChanSendNever,
        (_, false) => WaitReason.ChanReceive,
        (_, true) => WaitReason.ChanSend,
    };

    internal override bool LooksReady => Channel is not null && (IsSend ? !Chan.LooksFull : !Chan.LooksEmpty);

    internal override bool TryCompleteLocked(ref ChanEffects effects)
    {
        if (Channel is null)
            return false;
        if (IsWatch)
            return IsSend ? Chan.CanSendLocked : Chan.CanReceiveLocked;
        if (IsSend)
        {
            var sent = Chan.TrySendLocked(Value!, ref effects);
            Transferred = sent == SendResult.Sent;
            return sent != SendResult.Full;
        }

        var received = Chan.TryReceiveLocked(out Value, ref effects);
        Transferred = received == ReceiveResult.Value;
        return received != ReceiveResult.Empty;
    }

    internal override void ConcludeWithoutTransfer()
    {
        if (IsSend)
            throw Channel!.ClosedError();
    }

    /// <summary>
    /// A node for an operation on <paramref name="chan"/>; for null or a channel that is never ready, a node that is never ready.
    /// </summary>
    internal static ChanOperation<T> Rent(Chan<T>? chan, bool isSend, T? value)
    {
        var node = Spares<ChanOperation<T>>.TryTake() ?? new ChanOperation<T>();
        node.Channel = chan is { IsNever: false } ? chan : null;
        node.IsSend = isSend;
        node.Value = value;
        return node;
    }

    internal override void Release()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Value = default;
        Channel = null;
        Parked = null;
        Select = null;
        Transferred = false;
        IsWatch = false;
        IsKept = false;
        Spares<ChanOperation<T>>.Give(this);
    }
}
