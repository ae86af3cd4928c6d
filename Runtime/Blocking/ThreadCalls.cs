using System.ComponentModel;

namespace GoroutineGen.Blocking;

/// <summary>Stand-ins for the members of <see cref="Thread"/> that block.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadCalls
{
    /// <summary>Stands in for <see cref="Thread.Sleep(int)"/>.</summary>
    public static ThreadSleep Sleep(CancellationToken token, int millisecondsTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, Timeout.Infinite);
        return new ThreadSleep(
            millisecondsTimeout == Timeout.Infinite ? TimeSpan.MaxValue : TimeSpan.FromMilliseconds(millisecondsTimeout));
    }

    /// <summary>Stands in for <see cref="Thread.Sleep(TimeSpan)"/>.</summary>
    public static ThreadSleep Sleep(CancellationToken token, TimeSpan timeout) =>
        Sleep(token, Milliseconds.Of(timeout, Thread.Sleep));
}
