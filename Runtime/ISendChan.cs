using System.ComponentModel;
using System.Threading.Channels;
using GoroutineGen.Channels;

namespace GoroutineGen;

/// <summary>The sending end of a channel: a <see cref="Chan{T}"/> that its holder cannot receive from.</summary>
/// <remarks>
/// <para>Only <see cref="Chan{T}"/> implements the interface, and nobody else can: a select looks inside the channels it waits for. A test
/// that wants a channel of its own makes a <see cref="Chan{T}"/> and receives from it.</para>
/// <para>Go's counterpart: <c>chan&lt;- T</c>.</para>
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public interface ISendChan<T>
{
    /// <summary>The channel itself, for selects. Internal, so that the interface is closed to other implementations.</summary>
    internal Chan<T> Channel { get; }

    /// <inheritdoc cref="Chan{T}.Count"/>
    int Count { get; }

    /// <inheritdoc cref="Chan{T}.Capacity"/>
    int Capacity { get; }

    /// <inheritdoc cref="Chan{T}.Send(T)"/>
    [Goroutine]
    void Send(T value);

    /// <inheritdoc cref="Chan{T}.TrySend(T)"/>
    bool TrySend(T value);

    /// <inheritdoc cref="Chan{T}.Close()"/>
    void Close();

    /// <inheritdoc cref="Chan{T}.SendAsync(T, CancellationToken)"/>
    ValueTask SendAsync(T value, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="Chan{T}.AsWriter()"/>
    ChannelWriter<T> AsWriter();

    /// <inheritdoc cref="Chan{T}.Send__goroutine(T)"/>
    [Frames.ResumableBody(nameof(Send))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    SendAwaiter<T> Send__goroutine(T value);
}
