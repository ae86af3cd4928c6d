using System.Threading.Channels;

namespace GoroutineGen.Channels;

/// <summary>A channel as a writer, for code that uses <see cref="System.Threading.Channels"/>.</summary>
internal sealed class ChanWriter<T>(Chan<T> chan) : ChannelWriter<T>
{
    public override bool TryWrite(T item) => chan.SendNow(item) == SendResult.Sent;

    public override ValueTask<bool> WaitToWriteAsync(CancellationToken cancellationToken = default) =>
        chan.WaitToSendAsync(cancellationToken);

    public override ValueTask WriteAsync(T item, CancellationToken cancellationToken = default) => chan.SendAsync(item, cancellationToken);

    public override bool TryComplete(Exception? error = null) => chan.TryClose(error);
}
