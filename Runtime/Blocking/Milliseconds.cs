namespace GoroutineGen.Blocking;

/// <summary>Time-outs as the library's blocking members take them.</summary>
internal static class Milliseconds
{
    /// <summary>A time-out in whole milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative but not infinite, or too long.</exception>
    internal static int Of(TimeSpan timeout)
    {
        var milliseconds = (long)timeout.TotalMilliseconds;
        return milliseconds is >= Timeout.Infinite and <= int.MaxValue
            ? (int)milliseconds
            : throw new ArgumentOutOfRangeException(
                nameof(timeout), timeout, "A time-out is from 0 to 2147483647 milliseconds, or infinite.");
    }
}
