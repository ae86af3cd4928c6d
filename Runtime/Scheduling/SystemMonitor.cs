namespace GoroutineGen.Scheduling;

/// <summary>
/// Sysmon: a thread of its own, without a P. Sysmon takes Ps from Ms that block, asks goroutines that hold a P for more than a slice to
/// give way, and starts Ms for work nobody looks at. Sysmon looks every millisecond (more often while somebody waits for a blocked P), less
/// and less often while it finds nothing to do, and sleeps when all Ps have been idle for some looks (but for a look whether that is a
/// deadlock).
/// </summary>
internal static partial class SystemMonitor
{
    private const int ShortestSleep = 1;
    private const int LongestSleep = 10;
    private const int QuietLooksBeforeBackOff = 50;

    // A server whose requests come one by one goes idle after each of them. So sysmon goes on looking for a while: to call it out of its
    // sleep is a system call and a switch of threads, and it would come before each request is dealt with.
    private const int LooksAtRest = 5;

    private const int FirstDeadlockLook = 50;
    private const int LastDeadlockLook = 10_000;

    // For so many looks sysmon stays quick after a P was last seen in a blocking region while something waited.
    private const int QuickLooks = 50;
    private static readonly TimeSpan QuickSleep = TimeSpan.FromMicroseconds(20);

    private static readonly OwnNote WakeUp = new();

    // Held during a look, so that no P comes or goes during the look. Taken before the scheduler's gate.
    private static readonly InnerLock Looking = new();

    private static int _started;
    private static volatile bool _asleep;
    private static volatile bool _dozing;

    // How many looks in a row found all Ps idle and no goroutine switched to since the look before; and the switches at the last look.
    private static int _looksAtRest;
    private static uint _switches;

    private static uint _completionTakes;

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

    /// <summary>
    /// A blocking region began on <paramref name="processor"/>. When something there may need a P soon, sysmon is called out of a long
    /// sleep; it then looks every millisecond for a while, so that this happens rarely. Only a hint: without it, sysmon comes by at the end
    /// of its sleep.
    /// </summary>
    internal static void RegionBegan(Processor processor)
    {
        if (_dozing && (processor.Queue.Count > 0 || Scheduler.HasSharedWork || processor.Timers.NextDue != long.MaxValue))
            WakeUp.Signal();
    }

    /// <summary>Runs <paramref name="change"/> between two looks.</summary>
    internal static void BetweenLooks(Action change)
    {
        using (Looking.Hold())
            change();
    }

    private static void Run()
    {
        KnownThreads.AddOwn();
        ShortSleep.Sharpen();
        var sleep = ShortestSleep;
        var quietLooks = 0;
        var quickLooks = 0;
        while (true)
        {
            if (IsAtRest())
                SleepWhileAllIdle();
            var called = false;
            var isQuick = quickLooks > 0;
            if (isQuick)
                ShortSleep.For(QuickSleep);
            else
                called = Doze(sleep);

            LookResult seen;
            using (Looking.Hold())
                seen = Look(Clock.Now, isQuick);
            quickLooks = seen == LookResult.SomebodyWaitsForBlocked ? QuickLooks : Math.Max(quickLooks - 1, 0);
            quietLooks = seen == LookResult.Quiet && !called ? quietLooks + 1 : 0;
            if (quietLooks == 0)
                sleep = ShortestSleep;
            else if (quietLooks > QuietLooksBeforeBackOff)
                sleep = Math.Min(sleep * 2, LongestSleep);
        }
    }

    private static bool IsAtRest()
    {
        var switches = Scheduler.Switches;
        var rests = Scheduler.IdleCount == Scheduler.ProcessorCount && switches == _switches;
        _switches = switches;
        _looksAtRest = rests ? _looksAtRest + 1 : 0;
        return _looksAtRest > LooksAtRest;
    }

    // Returns whether sysmon was called out of its sleep.
    private static bool Doze(int milliseconds)
    {
        _dozing = milliseconds > ShortestSleep;
        var called = WakeUp.Doze(milliseconds);
        _dozing = false;
        return called;
    }

    private static void SleepWhileAllIdle()
    {
        _asleep = true;
        // Between the flag and the look. Pairs with the decrement in Scheduler.TakeIdle, after which Wake reads the flag.
        Interlocked.MemoryBarrier();
        // The number of Ps is read first: a replaced P may be retired in between, and one P fewer would then be taken for all idle.
        var all = Scheduler.ProcessorCount;
        if (Scheduler.IdleCount == all)
            WaitAndWatchForDeadlocks();
        _asleep = false;
    }

    // Looks soon at first: a deadlock in a test or a small program should be told at once. Then looks less and less often: a server may
    // wait for a task or a thread for days.
    private static void WaitAndWatchForDeadlocks()
    {
        var sleep = FirstDeadlockLook;
        while (DeadlockDetector.IsWatching)
        {
            if (WakeUp.Doze(sleep))
                return;
            sleep = DeadlockDetector.Look() ? FirstDeadlockLook : Math.Min(sleep * 2, LastDeadlockLook);
        }

        WakeUp.Doze(Timeout.Infinite);
    }
}
