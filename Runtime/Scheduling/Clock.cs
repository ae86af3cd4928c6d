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

    /// <summary>
    /// The moment <paramref name="delay"/> from now. A negative delay counts as none; a delay too long to count saturates.
    /// </summary>
    internal static long After(TimeSpan delay)
    {
        var now = Now;
        if (delay <= TimeSpan.Zero)
            return now;
        return delay.Ticks >= (long.MaxValue - now) / TimeSpan.NanosecondsPerTick
            ? long.MaxValue - 1
            : now + delay.Ticks * TimeSpan.NanosecondsPerTick;
    }

    /// <summary>
    /// The moment <paramref name="delay"/> from now by the calendar. Treats a negative or too long delay as <see cref="After"/> does.
    /// </summary>
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

        // The nanoseconds per tick as a whole number, or 0 if they are not one. With a whole number the time is exact however long the
        // process runs.
        private readonly long _wholeNanosecondsPerTick = 1_000_000_000 % provider.TimestampFrequency == 0
            ? 1_000_000_000 / provider.TimestampFrequency
            : 0;

        // An injected provider may count from the year 1: the nanoseconds since then would not fit.
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
