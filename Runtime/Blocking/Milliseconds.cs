namespace GoroutineGen.Blocking;

/// <summary>Time-outs as the library's blocking members take them.</summary>
internal static class Milliseconds
{
    /// <summary>
    /// A time-out in whole milliseconds. The original is asked about one that is negative or longer than 24 days, as each original refuses
    /// others, in its own words. Only <see cref="SemaphoreSlim"/> takes a longer one, which is as good as none.
    /// </summary>
    /// <param name="timeout">The time-out.</param>
    /// <param name="ask">Calls the original where there is nothing to wait for.</param>
    internal static int Of(TimeSpan timeout, Action<TimeSpan> ask)
    {
        var milliseconds = (long)timeout.TotalMilliseconds;
        if (milliseconds is >= Timeout.Infinite and <= int.MaxValue)
            return (int)milliseconds;
        ask(timeout);
        return Timeout.Infinite;
    }
}
