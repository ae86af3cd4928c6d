using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Channels;

/// <summary>A pending send or receive of a <typeparamref name="T"/>: carries the value to the receiver or from the sender.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ChanNode<T> : SelectNode
{
    private const int MostSpares = 16;

    // Nodes to use again, so that waiting allocates nothing in steady state. A list for each thread needs no synchronisation; a node goes to the thread on
    // which its operation ended.
    [ThreadStatic]
    private static ChanNode<T>? _spares;

    private Chan<T>? _chan;
    private int _sparesBelow;

    internal T? Value;

    private ChanNode()
    {
    }

    internal override ChanCore? Channel => _chan;

    internal override WaitReason Reason => (_chan, IsSend) switch
    {
        (null, false) => WaitReason.ChanReceiveNever,
        (null, true) => WaitReason.ChanSendNever,
        (_, false) => WaitReason.ChanReceive,
        (_, true) => WaitReason.ChanSend,
    };

    internal override bool LooksReady => _chan is not null && (IsSend ? !_chan.LooksFull : !_chan.LooksEmpty);

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

    internal override bool Commit(Goroutine goroutine)
    {
        if (_chan is null)
            return true; // Never ready: nobody needs to know the waiter.
        Waiter = goroutine;
        _chan.Latch.Enter();
        if (TryCompleteLocked(out var toWake))
        {
            _chan.Latch.Exit();
            if (toWake is not null)
                Scheduling.Parking.Ready(toWake);
            return false;
        }

        EnqueueLocked();
        _chan.Latch.Exit(); // From here on another M may run the goroutine.
        return true;
    }

    internal override bool TryCompleteLocked(out Goroutine? toWake)
    {
        if (_chan is null)
        {
            toWake = null;
            return false;
        }

        if (!IsSend)
            return _chan.TryReceiveLocked(out Value, out Transferred, out toWake);
        if (!_chan.TrySendLocked(Value!, out var closed, out toWake))
            return false;
        Transferred = !closed;
        return true;
    }

    internal override void Deliver(ref byte target) => Unsafe.As<byte, T>(ref target) = Value!;

    /// <summary>A node for an operation on <paramref name="chan"/>; null: one that is never ready.</summary>
    internal static ChanNode<T> Rent(Chan<T>? chan, bool isSend, T? value)
    {
        var node = _spares;
        if (node is null)
        {
            node = new ChanNode<T>();
        }
        else
        {
            _spares = Unsafe.As<ChanNode<T>>(node.Next);
            node.Next = null;
        }

        node._chan = chan;
        node.IsSend = isSend;
        node.Value = value;
        return node;
    }

    internal override void Release()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Value = default;
        _chan = null;
        Waiter = null;
        Select = null;
        Transferred = false;
        KeptForTake = false;
        var below = _spares;
        _sparesBelow = below is null ? 0 : below._sparesBelow + 1;
        if (_sparesBelow >= MostSpares)
            return;
        Next = below;
        _spares = this;
    }
}
