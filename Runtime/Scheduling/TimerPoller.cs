namespace GoroutineGen.Scheduling;

/// <summary>
/// When Ps are idle and timers are set, one M that would park waits for the next timer instead. README, "Timers".
/// </summary>
internal static class TimerPoller
{
    private static readonly Note Wake = new();

    // When the poller will wake by itself; 0 while nobody polls.
    private static long _until;

    /// <summary>Called by an M without a P. False when there is no timer or another M polls; true after waiting until a timer is due or was added.</summary>
    internal static bool TryPoll()
    {
        var due = Scheduler.EarliestTimer();
        if (due == long.MaxValue || Interlocked.CompareExchange(ref _until, due, 0) != 0)
            return false;
        try
        {
            // The exchange was a full barrier; a timer added before it is seen here, one added after it sees _until (Scheduler.AddTimer).
            due = Math.Min(due, Scheduler.EarliestTimer());
            var wait = due - Clock.Now;
            if (wait > 0)
                Wake.Wait((int)Math.Min(((wait - 1) / 1_000_000) + 1, int.MaxValue)); // Rounded up: not before it is due.
            return true;
        }
        finally
        {
            Volatile.Write(ref _until, 0);
        }
    }

    /// <summary>After a timer was added: makes sure somebody is awake at <paramref name="due"/>.</summary>
    internal static void TimerAdded(long due)
    {
        Interlocked.MemoryBarrier(); // Between the timer and the read. Pairs with the exchange in TryPoll.
        var until = Volatile.Read(ref _until);
        if (until == 0)
            Scheduler.WakeProcessor();
        else if (due < until)
            Wake.Signal();
    }
}
