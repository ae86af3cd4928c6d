using System.ComponentModel;
using System.Threading.Channels;
using GoroutineGen.Channels;

namespace GoroutineGen;

/// <summary>The sending end of a channel. Implemented by <see cref="Chan{T}"/> only.</summary>
/// <remarks>Go's counterpart: <c>chan&lt;- T</c>.</remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public interface ISendChan<T>
{
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
