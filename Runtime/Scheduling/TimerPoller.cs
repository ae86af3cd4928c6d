namespace GoroutineGen.Scheduling;

/// <summary>
/// When Ps are idle and timers are set, one M that would park waits for the next timer instead. README, "Timers".
/// </summary>
internal static class TimerPoller
{
    private const long Nobody = long.MinValue;
    private const long NanosecondsPerMillisecond = 1_000_000;

    // How far a clock that runs by itself may go on while an alarm is set, in nanoseconds.
    private const long LargestStep = 100_000;

    private static readonly TimeSpan LongestAlarm = TimeSpan.FromDays(1);

    private static readonly OwnNote Wake = new();

    // When the poller will wake by itself; Nobody while there is no poller.
    private static long _until = Nobody;

    /// <summary>By an M without a P: waits until a timer is due or was added, if there is a timer and no other M polls.</summary>
    /// <returns>Whether this M waited, so that there may be work now.</returns>
    internal static bool TryPoll()
    {
        var due = Scheduler.EarliestTimer();
        if (due == long.MaxValue || Interlocked.CompareExchange(ref _until, due, Nobody) != Nobody)
            return false;
        try
        {
            // Poller 2. The exchange was a full barrier. Pairs with TimerAdded: a timer that was added before the exchange is seen here,
            // and the setter of a timer that is added after the exchange sees _until.
            WaitUntil(Math.Min(due, Scheduler.EarliestTimer()));
            return true;
        }
        finally
        {
            Volatile.Write(ref _until, Nobody);
        }
    }

    /// <summary>After a timer was added: makes sure somebody is awake at <paramref name="due"/>.</summary>
    internal static void TimerAdded(long due)
    {
        Interlocked.MemoryBarrier(); // Setter 2, between the timer and the read. Pairs with the exchange in TryPoll.
        var until = Volatile.Read(ref _until);
        if (until == Nobody)
            Scheduler.WakeProcessor();
        else if (due < until)
            Wake.Signal();
    }

    /// <summary>The clock was replaced, and the poller waits by the old one: the poller wakes and looks at the new clock.</summary>
    internal static void ClockChanged() => Wake.Signal();

    /// <summary>
    /// How long to wait for <paramref name="nanoseconds"/>, which are more than none: rounded up, and no longer than the system can.
    /// </summary>
    internal static int Milliseconds(long nanoseconds) => (int)Math.Min((nanoseconds - 1) / NanosecondsPerMillisecond + 1, int.MaxValue);

    // Returns late by the system's granularity, or early: whoever comes back looks at the timers again.
    private static void WaitUntil(long due)
    {
        var provider = Clock.Provider;
        var now = Clock.Now;
        if (due <= now)
            return;
        if (provider == TimeProvider.System)
            Wake.Doze(Milliseconds(due - now));
        else
            WaitByProvider(provider, now, due);
    }

    // Only the provider knows when its time has come.
    private static void WaitByProvider(TimeProvider provider, long now, long due)
    {
        var wait = new TimeSpan(Math.Min((due - now - 1) / TimeSpan.NanosecondsPerTick + 1, LongestAlarm.Ticks));
        using var alarm = Uninterrupted.Do(
            (provider, wait), static set => set.provider.CreateTimer(static _ => Wake.Signal(), null, set.wait, Timeout.InfiniteTimeSpan));

        // An injected clock may have jumped before the alarm was set; then the alarm comes too late.
        if (Clock.Now - now < LargestStep)
            Wake.Doze(Timeout.Infinite);
    }
}
