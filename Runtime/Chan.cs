using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GoroutineGen.Channels;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>
/// A first-in, first-out queue between goroutines, ordinary threads and async code. Without capacity a send and a receive meet; with
/// capacity that many values wait in between.
/// </summary>
/// <remarks>
/// <para>Go's counterpart: <c>chan T</c>. A receive sees everything its sender wrote before sending.</para>
/// <para>Invariants, under the latch: values in the buffer ⇒ no waiting receiver; free space in the buffer ⇒ no waiting sender; without
/// capacity at most one of the two queues has waiters, unless a select waits in both.</para>
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
[DebuggerDisplay("Count = {Count}, Capacity = {Capacity}, Closed = {_closed}")]
public sealed partial class Chan<T> : ChanCore, ISendChan<T>, IReceiveChan<T>
{
    private readonly T[] _buffer;
    private int _head;
    private int _count;
    private volatile bool _closed;

    /// <summary>Makes a channel.</summary>
    /// <param name="capacity">How many values can wait in the channel; 0: a send waits for a receive. The memory for the values is taken at
    /// once.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative, or larger than any array or than the memory this process may
    /// use.</exception>
    public Chan(int capacity = 0)
    {
        ChanCapacity.Check(capacity, Unsafe.SizeOf<T>());
        _buffer = capacity == 0 ? [] : new T[capacity];
    }

    private Chan(bool isNever)
        : this() => IsNever = isNever;

    /// <summary>
    /// A channel that is never ready: sends and receives wait for good, a select never chooses it. Go's counterpart: a nil channel.
    /// </summary>
    public static Chan<T> Never { get; } = new(isNever: true);

    /// <summary>How many values wait in the channel; already past when you read it. Go's counterpart: <c>len(c)</c>.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How many values can wait in the channel. Go's counterpart: <c>cap(c)</c>.</summary>
    public int Capacity => _buffer.Length;

    internal bool IsNever { get; }

    Chan<T> IReceiveChan<T>.Channel => this;

    Chan<T> ISendChan<T>.Channel => this;

    // Read without the latch. One read each will do: by the invariants, waiting senders mean a full buffer, and waiting receivers an empty
    // one. "closed" is read last: closing is for good, so a channel that is open now was open when it looked empty, and a false answer is
    // true of that moment.
    internal bool LooksEmpty => HasNoValue && !_closed && !HasDueTimer;

    internal bool LooksFull => (_buffer.Length == 0 ? Receivers.IsEmpty : Volatile.Read(ref _count) == _buffer.Length) && !_closed;

    // Here "closed" comes first: nothing is added to a closed channel, so one that has no value afterwards has none for good.
    internal bool IsDrained => _closed && HasNoValue;

    // Costs channels of other values nothing: the JIT knows the type.
    private bool HasDueTimer => typeof(T) == typeof(DateTimeOffset) && Timer is { LooksDue: true };

    private bool HasNoValue => _buffer.Length == 0 ? Senders.IsEmpty : Volatile.Read(ref _count) == 0;

    /// <summary>
    /// Sends a value; waits until there is a receiver or space in the buffer. A goroutine parks, an ordinary thread blocks.
    /// </summary>
    /// <exception cref="ChannelClosedException">The channel is closed, or was closed while waiting.</exception>
    [Goroutine]
    public void Send(T value)
    {
        if (TrySend(value))
            return;
        var node = ChanOperation<T>.Rent(this, isSend: true, value);
        Parking.Block(node);
        FinishSend(node);
    }

    /// <summary>Receives the next value; waits until there is one. A goroutine parks, an ordinary thread blocks.</summary>
    /// <returns>
    /// The value, or the default value once the channel is closed and drained. For a reference type the default value is null, of which the
    /// compiler does not warn: where the channel may be closed, use <see cref="Receive(out T)"/>.
    /// </returns>
    /// <remarks>Go's counterpart: <c>v := &lt;-c</c>.</remarks>
    [Goroutine]
    public T Receive()
    {
        Receive(out var value);
        return value!;
    }

    /// <summary>Receives the next value; waits until there is one. A goroutine parks, an ordinary thread blocks.</summary>
    /// <param name="value">The value, or the default value when the channel is closed and drained.</param>
    /// <returns>Whether a value came; false when the channel is closed and drained.</returns>
    /// <remarks>Go's counterpart: <c>v, ok := &lt;-c</c>.</remarks>
    [Goroutine]
    public bool Receive([MaybeNullWhen(false)] out T value)
    {
        var result = ReceiveNow(out value);
        if (result != ReceiveResult.Empty)
            return result == ReceiveResult.Value;
        var node = ChanOperation<T>.Rent(this, isSend: false, default);
        Parking.Block(node);
        return FinishReceive(node, out value);
    }

    /// <summary>Sends a value if that is possible without waiting.</summary>
    /// <returns>Whether the value was sent; false when the send would have to wait.</returns>
    /// <exception cref="ChannelClosedException">The channel is closed.</exception>
    public bool TrySend(T value)
    {
        var result = SendNow(value);
        return result == SendResult.Closed ? throw ClosedError() : result == SendResult.Sent;
    }

    /// <summary>Receives the next value if there is one now.</summary>
    /// <param name="value">The value, or the default value when there is none.</param>
    /// <returns>Whether a value came; false when the channel is empty, or closed and drained.</returns>
    public bool TryReceive([MaybeNullWhen(false)] out T value) => ReceiveNow(out value) == ReceiveResult.Value;

    /// <summary>Receives the next value if there is one now, and tells an empty channel from a closed one.</summary>
    /// <param name="value">The value, or the default value when there is none.</param>
    /// <param name="open">Whether values may still come: false when the channel is closed and drained.</param>
    /// <returns>Whether a value came, as <see cref="TryReceive(out T)"/> does.</returns>
    /// <remarks>
    /// Go's counterpart: <c>select { case v, ok := &lt;-c: ... default: ... }</c>. The receive is chosen there when this method returns
    /// true, and when <paramref name="open"/> is false.
    /// </remarks>
    public bool TryReceive([MaybeNullWhen(false)] out T value, out bool open)
    {
        var result = ReceiveNow(out value);
        open = result != ReceiveResult.Drained;
        return result == ReceiveResult.Value;
    }

    /// <summary>
    /// Says that no more values will come. Receivers get what is in the buffer, then the default value; waiting and later senders get an
    /// exception.
    /// </summary>
    /// <exception cref="ChannelClosedException">The channel is closed already.</exception>
    /// <exception cref="InvalidOperationException">The channel is <see cref="Never"/>.</exception>
    public void Close()
    {
        if (!TryClose(error: null))
            throw new ChannelClosedException("The channel is closed already. Close it once, from the side that sends.", Error);
    }

    /// <summary>Receives until the channel is closed and drained. Go's counterpart: <c>for x := range c</c>.</summary>
    [Goroutine]
    public ChanEnumerator<T> GetEnumerator() => new(this);

    /// <summary>The twin of <see cref="Send(T)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Send))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SendAwaiter<T> Send__goroutine(T value) => TrySend(value) ? default : new(ChanOperation<T>.Rent(this, isSend: true, value));

    /// <summary>The twin of <see cref="Receive()"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Receive))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReceiveAwaiter<T> Receive__goroutine() =>
        ReceiveNow(out var value) != ReceiveResult.Empty ? new(value) : new(ChanOperation<T>.Rent(this, isSend: false, default));

    /// <summary>The twin of <see cref="Receive(out T)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Receive))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReceiveOutAwaiter<T> Receive__goroutine_out()
    {
        var result = ReceiveNow(out var value);
        return result != ReceiveResult.Empty
            ? new(new Received<T>(value, result == ReceiveResult.Value))
            : new(ChanOperation<T>.Rent(this, isSend: false, default));
    }

    /// <summary>The twin of <see cref="GetEnumerator()"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(GetEnumerator))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ChanRange<T> GetEnumerator__goroutine() => new(this);

    /// <summary>Sends a value if that is possible without waiting.</summary>
    internal SendResult SendNow(T value)
    {
        if (LooksFull)
            return SendResult.Full;
        var effects = default(ChanEffects);
        Latch.Enter();
        var result = TrySendLocked(value, ref effects);
        Latch.Exit();
        effects.Apply();
        return result;
    }

    /// <summary>Receives if that is possible without waiting. The default value where there is none.</summary>
    internal ReceiveResult ReceiveNow([MaybeNull] out T value)
    {
        if (LooksEmpty)
        {
            value = default;
            return ReceiveResult.Empty;
        }

        if (IsDrained)
        {
            value = default;
            return ReceiveResult.Drained;
        }

        var effects = default(ChanEffects);
        Latch.Enter();
        var result = TryReceiveLocked(out value, ref effects);
        Latch.Exit();
        effects.Apply();
        return result;
    }
}
