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
    public static ThreadSleep Sleep(CancellationToken token, TimeSpan timeout)
    {
        var milliseconds = (long)timeout.TotalMilliseconds;
        if (milliseconds is < Timeout.Infinite or > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "A thread sleeps from 0 to 2147483647 milliseconds, or without end.");
        return Sleep(token, (int)milliseconds);
    }
}
