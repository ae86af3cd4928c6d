using System.ComponentModel;

namespace GoroutineGen.Channels;

/// <summary>Enumerates a channel from a twin. Waiting for a value parks the goroutine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ChanRange<T>
{
    private readonly Chan<T> _chan;

    internal ChanRange(Chan<T> chan) => _chan = chan;

    /// <summary>The same range where a wait may end with the goroutine's context.</summary>
    public CancellableChanRange<T> Cancellable() => new(_chan);

    /// <summary>Called by <c>await foreach</c>.</summary>
    public ChanRangeEnumerator<T> GetAsyncEnumerator() => new(_chan);
}
