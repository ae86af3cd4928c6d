using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GoroutineGen.Channels;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>The channel's inner operations, on its buffer and queues under the latch.</summary>
public sealed partial class Chan<T>
{
    /// <summary>A node for an operation that has to wait.</summary>
    internal ChanNode<T> Rent(bool isSend, T? value) => ChanNode<T>.Rent(_isNever ? null : this, isSend, value);

    /// <summary>Gives a value to a waiting receiver or the buffer. True with <paramref name="closed"/> set when the channel is closed.</summary>
    internal bool TrySendLocked(T value, out bool closed, out Goroutine? toWake)
    {
        toWake = null;
        closed = _closed;
        if (closed)
            return true;
        if (Receivers.DequeueClaimed() is { } waiting)
        {
            var receiver = Unsafe.As<ChanNode<T>>(waiting);
            receiver.Value = value;
            receiver.Transferred = true;
            toWake = receiver.Waiter;
            return true;
        }

        if (_count == _buffer.Length)
            return false;
        Append(value);
        return true;
    }

    /// <summary>Takes a value from the buffer or a waiting sender. True with <paramref name="open"/> false when the channel is closed and drained.</summary>
    internal bool TryReceiveLocked(out T? value, out bool open, out Goroutine? toWake)
    {
        toWake = null;
        open = true;
        if (_count > 0)
        {
            value = _buffer[_head];
            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
                _buffer[_head] = default!;
            _head = _head + 1 == _buffer.Length ? 0 : _head + 1;
            Volatile.Write(ref _count, _count - 1);
            if (Senders.DequeueClaimed() is { } waiting)
            {
                var sender = Unsafe.As<ChanNode<T>>(waiting); // The buffer was full: its value takes the place that became free.
                Append(sender.Value!);
                sender.Transferred = true;
                toWake = sender.Waiter;
            }

            return true;
        }

        if (Senders.DequeueClaimed() is { } direct)
        {
            var sender = Unsafe.As<ChanNode<T>>(direct);
            value = sender.Value;
            sender.Transferred = true;
            toWake = sender.Waiter;
            return true;
        }

        value = default;
        open = false;
        return _closed;
    }

    /// <summary>After waiting: gives the node back; throws when the channel was closed instead.</summary>
    internal static void FinishSend(ChanNode<T> node)
    {
        var transferred = node.Transferred;
        node.Release();
        if (!transferred)
            throw ClosedError();
    }

    /// <summary>After waiting: takes the value out of the node and gives it back.</summary>
    internal static bool FinishReceive(ChanNode<T> node, out T value)
    {
        value = node.Value!;
        var transferred = node.Transferred;
        node.Release();
        return transferred;
    }

    internal static ChannelClosedException ClosedError() =>
        new("The channel is closed: nothing can be sent any more. Close it only after the last send, from the side that sends.");

    private void Append(T value)
    {
        var tail = _head + _count;
        _buffer[tail >= _buffer.Length ? tail - _buffer.Length : tail] = value;
        Volatile.Write(ref _count, _count + 1);
    }

    private static void CollectAll(ref WaitQueue queue, ref SelectNode? woken)
    {
        while (queue.DequeueClaimed() is { } node)
        {
            node.Transferred = false;
            if (!node.IsSend)
                Unsafe.As<ChanNode<T>>(node).Value = default;
            node.Previous = woken; // Dequeued nodes use the link for this list, newest first.
            woken = node;
        }
    }

    private static void ReadyInOrder(SelectNode? newest)
    {
        SelectNode? oldest = null;
        while (newest is not null)
        {
            var next = newest.Previous;
            newest.Previous = null;
            newest.Next = oldest;
            oldest = newest;
            newest = next;
        }

        while (oldest is not null)
        {
            var next = oldest.Next;
            oldest.Next = null;
            Parking.Ready(oldest.Waiter!); // The node may be in use again from here on.
            oldest = next;
        }
    }
}
