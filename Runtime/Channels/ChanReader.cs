using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace GoroutineGen.Channels;

/// <summary>A channel as a reader, for code that uses <see cref="System.Threading.Channels"/>.</summary>
internal sealed class ChanReader<T>(Chan<T> chan) : ChannelReader<T>
{
    public override Task Completion => chan.EnsureCompletion().Task;

    public override bool CanCount => true;

    public override int Count => chan.Count;

    public override bool CanPeek => true;

    public override bool TryPeek([MaybeNullWhen(false)] out T item) => chan.TryPeek(out item);

    public override bool TryRead([MaybeNullWhen(false)] out T item) => chan.TryReceive(out item);

    public override ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default) =>
        chan.WaitToReceiveAsync(cancellationToken);

    public override ValueTask<T> ReadAsync(CancellationToken cancellationToken = default) => chan.ReceiveOrThrowAsync(cancellationToken);

    public override IAsyncEnumerable<T> ReadAllAsync(CancellationToken cancellationToken = default) =>
        chan.ReadAll(throwsError: true, cancellationToken);
}
