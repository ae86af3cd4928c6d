using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GoroutineGen.Channels;

namespace GoroutineGen;

/// <summary>The channel's inner operations, on its buffer and queues under the latch.</summary>
public sealed partial class Chan<T>
{
    /// <summary>Whether a value could be sent now, or the channel is closed.</summary>
    internal bool CanSendLocked => _closed || _count < _buffer.Length || Receivers.FirstAble is not null;

    /// <summary>Whether a value could be received now, or the channel is closed.</summary>
    internal bool CanReceiveLocked => _closed || TryPeekLocked(out _);

    /// <summary>Gives a value to a waiting receiver, else to the buffer if there is space.</summary>
    internal SendResult TrySendLocked(T value, ref ChanEffects effects)
    {
        if (_closed)
            return SendResult.Closed;
        if (Receivers.DequeueClaimed(ref effects) is { } waiting)
        {
            var receiver = Unsafe.As<ChanOperation<T>>(waiting);
            receiver.Value = value;
            receiver.Transferred = true;
            return SendResult.Sent;
        }

        if (_count == _buffer.Length)
            return SendResult.Full;
        Append(value);
        TellReceiversLocked(ref effects);
        return SendResult.Sent;
    }

    /// <summary>Takes a value from the buffer, a waiting sender or the timer, if one of them has a value.</summary>
    internal ReceiveResult TryReceiveLocked(out T? value, ref ChanEffects effects)
    {
        if (_count > 0)
        {
            value = _buffer[_head];
            if (Senders.DequeueClaimed(ref effects) is { } waiting)
            {
                // The buffer is full and stays full: the sender's value goes to the end of the buffer, into the place that becomes free.
                // LooksEmpty reads the count without the latch, so the count must not go down and up again.
                var sender = Unsafe.As<ChanOperation<T>>(waiting);
                _buffer[_head] = sender.Value!;
                _head = _head + 1 == _buffer.Length ? 0 : _head + 1;
                sender.Transferred = true;
                return ReceiveResult.Value;
            }

            RemoveFirst();
            TellSendersLocked(ref effects);
            if (_count == 0 && _closed)
                effects.Drained = _completion;
            return ReceiveResult.Value;
        }

        if (Senders.DequeueClaimed(ref effects) is { } direct)
        {
            var sender = Unsafe.As<ChanOperation<T>>(direct);
            value = sender.Value;
            sender.Transferred = true;
            return ReceiveResult.Value;
        }

        if (typeof(T) == typeof(DateTimeOffset) && Timer is { } timer && timer.TryTakeLocked(out var moment))
        {
            value = Unsafe.As<DateTimeOffset, T>(ref moment);
            return ReceiveResult.Value;
        }

        value = default;
        return _closed ? ReceiveResult.Drained : ReceiveResult.Empty;
    }

    /// <summary>The value that a receive would give now.</summary>
    /// <returns>Whether there is such a value.</returns>
    internal bool TryPeekLocked(out T? value)
    {
        if (_count > 0)
        {
            value = _buffer[_head];
            return true;
        }

        var sender = Unsafe.As<ChanOperation<T>?>(Senders.FirstAble);
        if (sender is null && typeof(T) == typeof(DateTimeOffset) && Timer is { } timer && timer.TryPeekLocked(out var moment))
        {
            value = Unsafe.As<DateTimeOffset, T>(ref moment);
            return true;
        }

        value = sender is null ? default : sender.Value;
        return sender is not null;
    }

    /// <summary>Closes the channel, with an error for code that uses the channel through an adapter.</summary>
    /// <returns>Whether this call has closed the channel; false when the channel was closed already.</returns>
    /// <exception cref="InvalidOperationException">The channel is <see cref="Never"/>.</exception>
    internal bool TryClose(Exception? error)
    {
        if (IsNever)
            throw new InvalidOperationException(
                "Chan<T>.Never cannot be closed: it stands for a channel that is never ready. Make a channel with new Chan<T>().");
        var completion = error is null ? null : EnsureCompletion();
        var effects = default(ChanEffects);
        Latch.Enter();
        var closes = !_closed;
        if (closes)
        {
            if (completion is not null)
                completion.Error = error;
            _closed = true;
            Receivers.DequeueAll(ref effects); // Waiters come out with the outcome they have had from the start: nothing was transferred.
            Senders.DequeueAll(ref effects);
            TellReceiversLocked(ref effects);
            TellSendersLocked(ref effects);
            if (_count == 0)
                effects.Drained = _completion;
        }

        Latch.Exit();
        effects.Apply();
        return closes;
    }

    /// <summary>
    /// After waiting: gives the node back, if the node may be used again. Throws when the channel was closed before the value was sent.
    /// </summary>
    internal static void FinishSend(ChanOperation<T> node, bool mayRecycle = true)
    {
        var chan = node.Chan;
        var transferred = node.Transferred;
        if (mayRecycle)
            node.Release();
        if (!transferred)
            throw chan.ClosedError();
    }

    /// <summary>After waiting: takes the value out of the node, and gives the node back if the node may be used again.</summary>
    internal static bool FinishReceive(ChanOperation<T> node, [MaybeNull] out T value, bool mayRecycle = true)
    {
        value = node.Value;
        var transferred = node.Transferred;
        if (mayRecycle)
            node.Release();
        return transferred;
    }

    /// <summary>The note of the channel's end for adapters, made when there is none. Not to be called under the latch.</summary>
    internal ChanCompletion EnsureCompletion()
    {
        if (_completion is { } existing)
            return existing;
        Interlocked.CompareExchange(ref _completion, new ChanCompletion(), null);
        Latch.Enter();
        // Under the latch: a receive that takes the last value is either over, and its effect seen here, or sees the completion.
        var drained = IsDrained;
        Latch.Exit();
        if (drained)
            _completion.SetDrained();
        return _completion;
    }

    private void Append(T value)
    {
        var tail = _head + _count;
        _buffer[tail >= _buffer.Length ? tail - _buffer.Length : tail] = value;
        Volatile.Write(ref _count, _count + 1);
    }

    private void RemoveFirst()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            _buffer[_head] = default!;
        _head = _head + 1 == _buffer.Length ? 0 : _head + 1;
        Volatile.Write(ref _count, _count - 1);
    }
}
