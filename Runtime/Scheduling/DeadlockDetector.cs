namespace GoroutineGen.Scheduling;

/// <summary>
/// Finds out that all goroutines wait and nothing is left that could wake one. Sysmon asks while all Ps are idle and a <c>Go.Main</c>
/// waits. README, "Deadlock".
/// </summary>
internal static class DeadlockDetector
{
    private static readonly InnerLock Changing = new();

    // The mains in the order in which they began: a main that was called from a goroutine of another main stands behind the other.
    private static readonly List<IBlockedMain> Mains = [];
    private static volatile int _mainCount;
    private static volatile bool _enabled = true;
    private static int _outstandingTasks;

    // Whether the last look saw a deadlock, and the sum of all Ps' switches at that look.
    private static bool _suspected;
    private static uint _switches;

    internal static bool Enabled
    {
        get => _enabled;
        set
        {
            _enabled = value;
            SystemMonitor.Wake();
        }
    }

    /// <summary>Whether a look for deadlocks makes sense: the detector is enabled, and a <c>Go.Main</c> waits.</summary>
    internal static bool IsWatching => _enabled && _mainCount > 0;

    /// <summary>
    /// To be called before the goroutine of <paramref name="main"/> is submitted, so that sysmon sees the main when that goroutine has
    /// parked.
    /// </summary>
    internal static void Add(IBlockedMain main)
    {
        using (Changing.Hold())
        {
            Mains.Add(main);
            _mainCount = Mains.Count;
        }
    }

    internal static void Remove(IBlockedMain main)
    {
        using (Changing.Hold())
        {
            Mains.Remove(main);
            _mainCount = Mains.Count;
        }
    }

    /// <summary>A goroutine or thread has begun to wait for a task.</summary>
    internal static void TaskAwaited() => Interlocked.Increment(ref _outstandingTasks);

    /// <summary>The waiter of a task has been made runnable.</summary>
    internal static void TaskCompleted() => Interlocked.Decrement(ref _outstandingTasks);

    /// <summary>
    /// One look, by sysmon. The second look in a row that sees all asleep, with nothing having run in between, makes the main that began
    /// last throw: whoever called that main goes on, and may wake the others.
    /// </summary>
    /// <returns>Whether the next look should come soon.</returns>
    internal static bool Look()
    {
        var switches = Scheduler.Switches;
        if (!IsWatching || FindWorkOrWaker())
        {
            _suspected = false;
            return false;
        }

        if (!_suspected || _switches != switches)
        {
            _suspected = true;
            _switches = switches;
            return true;
        }

        _suspected = false;
        Scheduler.WithIdleWorldStopped(static () =>
        {
            if (!Scheduler.HasWork() && !FindWaker())
                FailLastMain();
        });
        return true; // Whoever called the main that throws may wake nobody.
    }

    private static bool FindWorkOrWaker() => Scheduler.IdleCount != Scheduler.ProcessorCount || Scheduler.HasWork() || FindWaker();

    // From the cheapest sign of life to the dearest. Dead timers are dropped on the way.
    private static bool FindWaker() =>
        Scheduler.DropDeadTimers()
        || Volatile.Read(ref _outstandingTasks) > 0
        || MachineList.Any(static machine => machine is { Running: not null, Blocker: not { IsAsleep: true } })
        || KnownThreads.AnyForeignAwake();

    private static void FailLastMain()
    {
        using (Changing.Hold())
        {
            if (Mains.Count == 0)
                return;
            var noneLeft = Scheduler.GoroutineCount == 0;
            for (var last = Mains.Count - 1; last >= 0 && !Mains[last].TryFail(noneLeft); last--)
            {
                // This main has ended or throws already, and its caller is about to take it out.
            }
        }
    }
}
