namespace GoroutineGen.Scheduling;

/// <summary>The scheduler's time, in nanoseconds from some past moment. Tests inject another <see cref="TimeProvider"/>.</summary>
internal static class Clock
{
    private static Source _source = new(TimeProvider.System);

    internal static TimeProvider Provider
    {
        get => Volatile.Read(ref _source).Provider;
        set
        {
            Volatile.Write(ref _source, new Source(value));
            TimerPoller.ClockChanged();
        }
    }

    internal static long Now => Volatile.Read(ref _source).Now;

    /// <summary>The moment <paramref name="delay"/> from now; no delay counts as none, and delays too long to count saturate.</summary>
    internal static long After(TimeSpan delay)
    {
        var now = Now;
        if (delay <= TimeSpan.Zero)
            return now;
        return delay.Ticks >= (long.MaxValue - now) / TimeSpan.NanosecondsPerTick
            ? long.MaxValue - 1
            : now + delay.Ticks * TimeSpan.NanosecondsPerTick;
    }

    /// <summary>The calendar's moment <paramref name="delay"/> from now, as <see cref="After"/>.</summary>
    internal static DateTimeOffset UtcAfter(TimeSpan delay)
    {
        var now = Provider.GetUtcNow();
        if (delay <= TimeSpan.Zero)
            return now;
        return delay < DateTimeOffset.MaxValue - now ? now + delay : DateTimeOffset.MaxValue;
    }

    // One object, so that nobody sees the origin of one provider with the time of another.
    private sealed class Source(TimeProvider provider)
    {
        private readonly double _nanosecondsPerTick = 1e9 / provider.TimestampFrequency;

        // The same as a whole number, where it is one: exact however long the process runs.
        private readonly long _wholeNanosecondsPerTick = 1_000_000_000 % provider.TimestampFrequency == 0
            ? 1_000_000_000 / provider.TimestampFrequency
            : 0;

        // An injected provider may count from the year 1: in nanoseconds that would not fit.
        private readonly long _origin = provider == TimeProvider.System ? 0 : provider.GetTimestamp();

        internal TimeProvider Provider => provider;

        internal long Now
        {
            get
            {
                var ticks = provider.GetTimestamp() - _origin;
                return _wholeNanosecondsPerTick != 0 ? ticks * _wholeNanosecondsPerTick : (long)(ticks * _nanosecondsPerTick);
            }
        }
    }
}
