namespace GoroutineGen.Scheduling;

/// <summary>
/// Sysmon: a thread of its own, without a P, that asks goroutines which hold a P for more than a slice to give way, and starts Ms for work nobody looks at. It
/// looks every millisecond, less and less often while it finds nothing to do, and sleeps while all Ps are idle.
/// </summary>
internal static class SystemMonitor
{
    /// <summary>How long a goroutine may run while others wait, in nanoseconds.</summary>
    internal const long Slice = 10_000_000;

    private const int ShortestSleep = 1;
    private const int LongestSleep = 10;
    private const int QuietLooksBeforeBackOff = 50;

    private static readonly Note WakeUp = new();

    // Held during a look, so that no P is retired under it.
    private static readonly Lock Looking = new();

    private static int _started;
    private static volatile bool _asleep;

    // Per P: the slice last seen, and since when.
    private static (uint Slice, long Since)[] _seen = [];

    internal static void EnsureStarted()
    {
        if (Volatile.Read(ref _started) != 0 || Interlocked.Exchange(ref _started, 1) != 0)
            return;
        new Thread(Run) { IsBackground = true, Name = "goroutine sysmon" }.UnsafeStart();
    }

    /// <summary>Called when the first P leaves the idle list.</summary>
    internal static void Wake()
    {
        if (_asleep)
            WakeUp.Signal();
    }

    /// <summary>Runs <paramref name="change"/> between two looks.</summary>
    internal static void Exchange(Action change)
    {
        lock (Looking)
            change();
    }

    private static void Run()
    {
        var sleep = ShortestSleep;
        var quietLooks = 0;
        while (true)
        {
            SleepWhileAllIdle();
            Thread.Sleep(sleep);
            bool acted;
            lock (Looking)
                acted = Look(Clock.Now);
            quietLooks = acted ? 0 : quietLooks + 1;
            if (acted)
                sleep = ShortestSleep;
            else if (quietLooks > QuietLooksBeforeBackOff)
                sleep = Math.Min(sleep * 2, LongestSleep);
        }
    }

    private static void SleepWhileAllIdle()
    {
        _asleep = true;
        Interlocked.MemoryBarrier(); // Between the flag and the look. Pairs with the decrement in Scheduler.TakeIdle, after which Wake reads the flag.
        if (Scheduler.IdleCount == Scheduler.ProcessorCount)
            WakeUp.Wait();
        _asleep = false;
    }

    /// <summary>True when there was something to do.</summary>
    private static bool Look(long now)
    {
        var processors = Scheduler.Processors;
        if (_seen.Length != processors.Length)
            _seen = new (uint, long)[processors.Length];

        // A safety net under the wake-up protocol for timers: the P that holds a due one may be busy.
        var acted = false;
        var waiting = Scheduler.HasWork();
        if (waiting && Scheduler.IdleCount > 0)
        {
            Scheduler.WakeProcessor();
            acted = true;
        }

        for (var i = 0; i < processors.Length; i++)
        {
            var processor = processors[i];
            var slice = processor.Slices;
            if (processor.Status != ProcessorStatus.Running)
            {
                processor.WithdrawPreemption(); // It came too late; left standing it would slow down every check.
                _seen[i] = (slice, now);
            }
            else if (_seen[i].Slice != slice)
            {
                _seen[i] = (slice, now);
            }
            else if (waiting && now - _seen[i].Since >= Slice)
            {
                processor.RequestPreemption(); // Only when somebody waits: a lone goroutine never leaves its loop.
                acted = true;
            }
        }

        return acted;
    }
}
