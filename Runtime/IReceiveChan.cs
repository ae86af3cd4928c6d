using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using GoroutineGen.Channels;

namespace GoroutineGen;

/// <summary>The receiving end of a channel: a <see cref="Chan{T}"/> that its holder cannot send to.</summary>
/// <remarks>
/// <para>Only <see cref="Chan{T}"/> implements the interface, and nobody else can: a select looks inside the channels it waits for. A test
/// that wants a channel of its own makes a <see cref="Chan{T}"/> and sends to it.</para>
/// <para>Go's counterpart: <c>&lt;-chan T</c>.</para>
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IReceiveChan<T>
{
    /// <summary>The channel itself, for selects. Internal, so that the interface is closed to other implementations.</summary>
    internal Chan<T> Channel { get; }

    /// <inheritdoc cref="Chan{T}.Count"/>
    int Count { get; }

    /// <inheritdoc cref="Chan{T}.Capacity"/>
    int Capacity { get; }

    /// <inheritdoc cref="Chan{T}.Receive()"/>
    [Goroutine]
    T Receive();

    /// <inheritdoc cref="Chan{T}.Receive(out T)"/>
    [Goroutine]
    bool Receive([MaybeNullWhen(false)] out T value);

    /// <inheritdoc cref="Chan{T}.TryReceive(out T)"/>
    bool TryReceive([MaybeNullWhen(false)] out T value);

    /// <inheritdoc cref="Chan{T}.TryReceive(out T, out bool)"/>
    bool TryReceive([MaybeNullWhen(false)] out T value, out bool open);

    /// <inheritdoc cref="Chan{T}.GetEnumerator()"/>
    [Goroutine]
    ChanEnumerator<T> GetEnumerator();

    /// <inheritdoc cref="Chan{T}.ReceiveAsync(CancellationToken)"/>
    ValueTask<T> ReceiveAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc cref="Chan{T}.ReceiveOrClosedAsync(CancellationToken)"/>
    ValueTask<Received<T>> ReceiveOrClosedAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc cref="Chan{T}.ReadAllAsync(CancellationToken)"/>
    IAsyncEnumerable<T> ReadAllAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc cref="Chan{T}.AsReader()"/>
    ChannelReader<T> AsReader();

    /// <inheritdoc cref="Chan{T}.Receive__goroutine()"/>
    [Frames.ResumableBody(nameof(Receive))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    ReceiveAwaiter<T> Receive__goroutine();

    /// <inheritdoc cref="Chan{T}.Receive__goroutine_out()"/>
    [Frames.ResumableBody(nameof(Receive))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    ReceiveOutAwaiter<T> Receive__goroutine_out();

    /// <inheritdoc cref="Chan{T}.GetEnumerator__goroutine()"/>
    [Frames.ResumableBody(nameof(GetEnumerator))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    ChanRange<T> GetEnumerator__goroutine();
}
