using System.ComponentModel;
using GoroutineGen.Frames;

namespace GoroutineGen.Channels;

/// <summary>
/// Enumerates a channel from the twin of a method that can be cancelled. A wait for a value ends when the goroutine's context is done.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CancellableChanRange<T>
{
    private readonly Chan<T> _chan;

    internal CancellableChanRange(Chan<T> chan) => _chan = chan;

    /// <summary>Called by <c>await foreach</c>.</summary>
    public Enumerator GetAsyncEnumerator() => new(new ChanRangeEnumerator<T>(_chan));

    /// <summary>The state of one <c>await foreach</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly struct Enumerator
    {
        private readonly ChanRangeEnumerator<T> _enumerator;

        internal Enumerator(ChanRangeEnumerator<T> enumerator) => _enumerator = enumerator;

        /// <summary>The value received last.</summary>
        public T Current => _enumerator.Current;

        /// <inheritdoc cref="ChanRangeEnumerator{T}.MoveNextAsync"/>
        public CancellableAwaiter<ChanRangeEnumerator<T>.MoveNextAwaiter, bool> MoveNextAsync() => new(_enumerator.MoveNextAsync());
    }
}
