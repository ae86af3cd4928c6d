using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using GoroutineGen.Channels;

namespace GoroutineGen;

/// <summary>
/// The channel's operations for async code. An operation that has to wait does so in the queues where goroutines and threads wait.
/// </summary>
public sealed partial class Chan<T>
{
    /// <summary>Sends a value from async code; the task completes when there is a receiver or space in the buffer.</summary>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Gives up waiting. A cancelled send has not delivered its value, and will not.</param>
    /// <remarks>
    /// The operation allocates nothing, even when it waits. Registering a token for the wait may allocate. Await the task once.
    /// </remarks>
    /// <exception cref="ChannelClosedException">The channel is closed, or was closed while waiting.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the value was sent.</exception>
    public ValueTask SendAsync(T value, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);
        return SendNow(value) switch
        {
            SendResult.Sent => default,
            SendResult.Closed => ValueTask.FromException(ClosedError()),
            _ => AsyncSend<T>.Start(this, value, cancellationToken),
        };
    }

    /// <summary>
    /// Receives the next value in async code. Once the channel is closed and drained, the result is the default value, as with
    /// <see cref="Receive()"/>.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting. A cancelled receive has taken no value.</param>
    /// <remarks>
    /// The operation allocates nothing, even when it waits. Registering a token for the wait may allocate. Await the task once.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled before a value came.</exception>
    public ValueTask<T> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<T>(cancellationToken);
        return ReceiveNow(out var value) != ReceiveResult.Empty
            ? new ValueTask<T>(value!)
            : AsyncReceive<T>.Start(this, throwsWhenClosed: false, cancellationToken);
    }

    /// <summary>
    /// Receives the next value in async code, and tells a value from the end:
    /// <c>var (value, open) = await chan.ReceiveOrClosedAsync();</c>. <c>open</c> is false when the channel is closed and drained.
    /// </summary>
    /// <inheritdoc cref="ReceiveAsync(CancellationToken)"/>
    public ValueTask<Received<T>> ReceiveOrClosedAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<Received<T>>(cancellationToken);
        var result = ReceiveNow(out var value);
        return result != ReceiveResult.Empty
            ? new ValueTask<Received<T>>(new Received<T>(value, result == ReceiveResult.Value))
            : AsyncReceiveOrClosed<T>.Start(this, cancellationToken);
    }

    /// <summary>
    /// Receives in async code until the channel is closed and drained: <c>await foreach (var value in chan.ReadAllAsync())</c>.
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>. No value is lost by
    /// that.</param>
    /// <remarks>Go's counterpart: <c>for x := range c</c>. Allocates the enumerator only.</remarks>
    public IAsyncEnumerable<T> ReadAllAsync(CancellationToken cancellationToken = default) =>
        ReadAll(throwsError: false, cancellationToken);

    /// <summary>
    /// The channel as a reader of <c>System.Threading.Channels</c>, for code that uses that namespace. Any number of readers may be made,
    /// beside other receivers.
    /// </summary>
    /// <remarks>
    /// <para><see cref="ChannelReader{T}.WaitToReadAsync"/> takes no value: it completes when a value waits, or a sender. Another receiver
    /// may be quicker.</para>
    /// <para>On a channel without capacity, <see cref="ChannelReader{T}.TryRead"/> takes from a sender that waits, and
    /// <see cref="ChannelWriter{T}.TryWrite"/> gives to a receiver that waits. So these two never meet: one side has to wait in a send or a
    /// receive of any kind.</para>
    /// <para>Only readers see the error that a writer completed the channel with, as in <c>System.Threading.Channels</c>. When all values
    /// have been received, <see cref="ChannelReader{T}.Completion"/> and <see cref="ChannelReader{T}.WaitToReadAsync"/> throw that
    /// error.</para>
    /// </remarks>
    public ChannelReader<T> AsReader() => new ChanReader<T>(this);

    /// <summary>
    /// The channel as a writer of <c>System.Threading.Channels</c>, for code that uses that namespace. Any number of writers may be made,
    /// beside other senders.
    /// </summary>
    /// <remarks>
    /// <see cref="ChannelWriter{T}.TryComplete"/> closes the channel. Readers made by <see cref="AsReader"/> see its error, and later
    /// senders get the error as an inner exception. Receivers see a plain close. On a channel without capacity,
    /// <see cref="ChannelWriter{T}.WaitToWriteAsync"/> completes when a receiver waits.
    /// </remarks>
    public ChannelWriter<T> AsWriter() => new ChanWriter<T>(this);

    /// <summary>As <see cref="ReceiveAsync"/>, but throws once the channel is closed and drained.</summary>
    internal ValueTask<T> ReceiveOrThrowAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<T>(cancellationToken);
        return ReceiveNow(out var value) switch
        {
            ReceiveResult.Value => new ValueTask<T>(value!),
            ReceiveResult.Drained => ValueTask.FromException<T>(DrainedError()),
            _ => AsyncReceive<T>.Start(this, throwsWhenClosed: true, cancellationToken),
        };
    }

    /// <summary>
    /// Completes with true when a value might be received, with false or the channel's error when none will come any more.
    /// </summary>
    internal ValueTask<bool> WaitToReceiveAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<bool>(cancellationToken);
        return Count > 0 ? new ValueTask<bool>(true) : AsyncWatch<T>.Start(this, isSend: false, cancellationToken);
    }

    /// <summary>Completes with true when a value might be sent, with false or the channel's error when the channel is closed.</summary>
    internal ValueTask<bool> WaitToSendAsync(CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested
        ? ValueTask.FromCanceled<bool>(cancellationToken)
        : AsyncWatch<T>.Start(this, isSend: true, cancellationToken);

    /// <summary>Ends a wait for a value or for space.</summary>
    /// <returns>Whether a value or space may still come.</returns>
    /// <exception cref="Exception">The error the channel was completed with.</exception>
    internal bool FinishWatch(bool isSend)
    {
        var ended = isSend ? _closed : IsDrained;
        if (ended && Error is { } error)
            ExceptionDispatchInfo.Throw(error);
        return !ended;
    }

    internal async IAsyncEnumerable<T> ReadAll(bool throwsError, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await ReceiveOrClosedAsync(cancellationToken).ConfigureAwait(false) is (var value, true))
            yield return value;
        if (throwsError && Error is { } error)
            ExceptionDispatchInfo.Throw(error);
    }

    internal ChannelClosedException DrainedError() => new("The channel is closed, and all its values have been received.", Error);

    /// <summary>The value that a receive would give now.</summary>
    /// <returns>Whether there is such a value.</returns>
    internal bool TryPeek([MaybeNullWhen(false)] out T value)
    {
        Latch.Enter();
        var found = TryPeekLocked(out value);
        Latch.Exit();
        return found;
    }
}
