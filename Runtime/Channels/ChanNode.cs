using System.ComponentModel;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>A pending send or receive of a <typeparamref name="T"/>: carries the value to the receiver or from the sender.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ChanNode<T> : SelectNode
{
    internal T? Value;

    internal Chan<T> Chan => Unsafe.As<Chan<T>>(Channel!);

    internal override WaitReason Reason => (Channel, IsSend) switch
    {
        (null, false) => WaitReason.ChanReceiveNever,
        (null, true) => WaitReason.ChanSendNever,
        (_, false) => WaitReason.ChanReceive,
        (_, true) => WaitReason.ChanSend,
    };

    internal override bool LooksReady => Channel is not null && (IsSend ? !Chan.LooksFull : !Chan.LooksEmpty);

    /// <summary>After a select: the received value, or the default when another case was chosen. Gives the node back.</summary>
    public bool Take(out T value)
    {
        value = Value!;
        Release();
        return true;
    }

    /// <summary>After a select: the received value and whether it was sent, not a closed channel's default. Gives the node back.</summary>
    public bool Take(out T value, out bool open)
    {
        open = Transferred;
        return Take(out value);
    }

    internal override bool TryCompleteLocked(ref WakeList woken)
    {
        if (Channel is null)
            return false;
        if (IsWatch)
            return IsSend ? Chan.CanSendLocked : Chan.CanReceiveLocked;
        if (!IsSend)
            return Chan.TryReceiveLocked(out Value, out Transferred, ref woken);
        if (!Chan.TrySendLocked(Value!, out var closed, ref woken))
            return false;
        Transferred = !closed;
        return true;
    }

    internal override void Deliver(ref byte target) => Unsafe.As<byte, T>(ref target) = Value!;

    /// <summary>A node for an operation on <paramref name="chan"/>; null: one that is never ready.</summary>
    internal static ChanNode<T> Rent(Chan<T>? chan, bool isSend, T? value)
    {
        var node = Spares<ChanNode<T>>.TryTake() ?? new ChanNode<T>();
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
        Waiter = null;
        Select = null;
        Transferred = false;
        IsWatch = false;
        IsKept = false;
        Spares<ChanNode<T>>.Give(this);
    }
}
