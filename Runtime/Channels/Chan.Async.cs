using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using GoroutineGen.Channels;

namespace GoroutineGen;

/// <summary>
/// The channel's operations for async code. Where they have to wait, they do so in the same queues as goroutines and threads.
/// </summary>
public sealed partial class Chan<T>
{
    /// <summary>Sends a value from async code; the task completes when there is a receiver or space in the buffer.</summary>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Gives up waiting. A cancelled send has not delivered its value, and will not.</param>
    /// <remarks>Allocates nothing, also when it waits; a token that has to be registered for the wait may. Await the task once.</remarks>
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
    /// Receives the next value in async code; the default value once the channel is closed and drained, as <see cref="Receive()"/> does.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting. A cancelled receive has taken no value.</param>
    /// <remarks>Allocates nothing, also when it waits; a token that has to be registered for the wait may. Await the task once.</remarks>
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
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>. No value is lost by that.</param>
    /// <remarks>Go's counterpart: <c>for x := range c</c>. Allocates the enumerator only.</remarks>
    public IAsyncEnumerable<T> ReadAllAsync(CancellationToken cancellationToken = default) =>
        ReadAll(throwsError: false, cancellationToken);

    /// <summary>
    /// The channel as a reader of <c>System.Threading.Channels</c>, for code that knows those. Any number of readers may be made, beside
    /// other receivers.
    /// </summary>
    /// <remarks>
    /// <para><see cref="ChannelReader{T}.WaitToReadAsync"/> takes no value: it completes when a value waits, or a sender. Another receiver
    /// may be quicker.</para>
    /// <para>Of a channel without capacity, <see cref="ChannelReader{T}.TryRead"/> takes from a sender that waits. So it never meets a
    /// <see cref="ChannelWriter{T}.TryWrite"/>, which wants a receiver that waits: one side has to wait in a send or a receive of any
    /// kind.</para>
    /// <para>The error that a writer completed the channel with is seen by readers only, as with those channels: when all values have been
    /// received, <see cref="ChannelReader{T}.Completion"/> and <see cref="ChannelReader{T}.WaitToReadAsync"/> throw it.</para>
    /// </remarks>
    public ChannelReader<T> AsReader() => new ChanReader<T>(this);

    /// <summary>
    /// The channel as a writer of <c>System.Threading.Channels</c>, for code that knows those. Any number of writers may be made, beside
    /// other senders.
    /// </summary>
    /// <remarks>
    /// <see cref="ChannelWriter{T}.TryComplete"/> closes the channel. Its error is for readers by <see cref="AsReader"/>, and the inner
    /// exception of what later senders get; receivers see a plain close. Of a channel without capacity,
    /// <see cref="ChannelWriter{T}.WaitToWriteAsync"/> completes when a receiver waits.
    /// </remarks>
    public ChannelWriter<T> AsWriter() => new ChanWriter<T>(this);

    /// <summary>As <see cref="ReceiveAsync"/>, but throws at the end.</summary>
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

    /// <summary>Completes with true when a value might be sent, with false or the channel's error when it is closed.</summary>
    internal ValueTask<bool> WaitToSendAsync(CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested
        ? ValueTask.FromCanceled<bool>(cancellationToken)
        : AsyncWatch<T>.Start(this, isSend: true, cancellationToken);

    /// <summary>Ends a wait for a value or for space.</summary>
    /// <returns>Whether one may come still.</returns>
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
    /// <returns>Whether there is one.</returns>
    internal bool TryPeek([MaybeNullWhen(false)] out T value)
    {
        Latch.Enter();
        var found = TryPeekLocked(out value);
        Latch.Exit();
        return found;
    }
}
