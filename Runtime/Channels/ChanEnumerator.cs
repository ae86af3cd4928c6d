using System.ComponentModel;

namespace GoroutineGen.Channels;

/// <summary>Enumerates a channel from ordinary code. Waiting for a value blocks the thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ChanEnumerator<T>
{
    private readonly Chan<T> _chan;
    private T? _current;

    internal ChanEnumerator(Chan<T> chan) => _chan = chan;

    /// <summary>The value received last.</summary>
    public readonly T Current => _current!;

    /// <summary>Receives the next value.</summary>
    /// <returns>Whether there was a value; false when the channel is closed and drained.</returns>
    public bool MoveNext() => _chan.Receive(out _current!);
}
