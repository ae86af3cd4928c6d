namespace GoroutineGen.Scheduling;

/// <summary>The scheduler's time, in nanoseconds from some past moment. Tests inject another <see cref="TimeProvider"/>.</summary>
internal static class Clock
{
    private static TimeProvider _provider = TimeProvider.System;
    private static double _nanosecondsPerTick = 1e9 / TimeProvider.System.TimestampFrequency;

    internal static TimeProvider Provider
    {
        get => _provider;
        set
        {
            _provider = value;
            _nanosecondsPerTick = 1e9 / value.TimestampFrequency;
        }
    }

    internal static long Now
    {
        get
        {
            var ticks = _provider.GetTimestamp();
            return _nanosecondsPerTick == 1.0 ? ticks : (long)(ticks * _nanosecondsPerTick);
        }
    }

    /// <summary>The moment <paramref name="delay"/> from now; delays too long to count saturate.</summary>
    internal static long After(TimeSpan delay)
    {
        var now = Now;
        return delay.Ticks >= (long.MaxValue - now) / 100 ? long.MaxValue - 1 : now + delay.Ticks * 100;
    }
}
