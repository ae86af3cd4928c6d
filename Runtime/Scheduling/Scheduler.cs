using System.Runtime.CompilerServices;
using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>
/// The process's scheduler: what all Ps and Ms share. This part holds the submission side; see Scheduler.Idle.cs for the lists of idle Ps
/// and parked Ms and Scheduler.Stop.cs for stopping the world. README has the protocols.
/// </summary>
internal static partial class Scheduler
{
    internal static readonly GlobalRunQueue Global = new();

    /// <summary>Goroutines whose blocking region is over, each on its thread, that wait for a P. README, "Returners".</summary>
    internal static readonly GlobalRunQueue Returners = new();

    private static long _lastId;

    // Goroutines spawned outside Ps, plus the balance of Ps that were taken away.
    private static long _externalBalance;

    /// <summary>How many goroutines are alive.</summary>
    internal static long GoroutineCount
    {
        get
        {
            using (Gate.Hold())
            {
                var sum = Volatile.Read(ref _externalBalance);
                foreach (var processor in Processors) // Under the gate no P moves its balance to the external one.
                    sum += processor.Balance;
                return sum;
            }
        }
    }

    /// <summary>The sum of all Ps' switches: while it stays the same, no goroutine has got a turn. Wraps around.</summary>
    internal static uint Switches
    {
        get
        {
            uint sum = 0;
            foreach (var processor in Processors)
                sum += processor.Switches;
            return sum;
        }
    }

    /// <summary>Starts a new goroutine: to the front of this P, or to the global queue when the caller is no goroutine.</summary>
    internal static void Submit(Goroutine goroutine) => Submit(goroutine, Machine.CaptureContext());

    /// <summary>
    /// As <see cref="Submit(Goroutine)"/>, with the AsyncLocal values of <paramref name="context"/> instead of the caller's.
    /// </summary>
    internal static void Submit(Goroutine goroutine, ExecutionContext? context)
    {
        goroutine.Context = context;
        if (Machine.Current is { Processor: { } processor })
        {
            processor.CountSpawn(goroutine);
            PutNext(processor, goroutine);
        }
        else
        {
            SystemMonitor.EnsureStarted();
            ThreadParker.EnsureKnown(); // The deadlock detector has to know the threads that can do this.
            goroutine.Id = ReserveIds(1);
            Interlocked.Increment(ref _externalBalance);
            Global.Put(goroutine);
            WakeProcessor();
        }
    }

    /// <summary>Makes a parked goroutine runnable: next on this P, or among the completions when the caller holds no P.</summary>
    internal static void MakeRunnable(Goroutine goroutine)
    {
        Invariants.Readied(goroutine);
        goroutine.Status = GoroutineStatus.Runnable;
        if (Machine.Current is { Processor: { } processor })
        {
            PutNext(processor, goroutine);
        }
        else
        {
            ThreadParker.EnsureKnown(); // As in Submit.
            Complete(goroutine);
        }
    }

    /// <summary>Puts a goroutine at the global tail: it yielded, was preempted, or may run on one thread only.</summary>
    internal static void MakeRunnableGlobally(Goroutine goroutine)
    {
        goroutine.WaitReason = WaitReason.None;
        goroutine.Status = GoroutineStatus.Runnable;
        Global.Put(goroutine);
        WakeProcessor();
    }

    /// <summary>Puts a goroutine among the returners.</summary>
    internal static void MakeReturner(Goroutine goroutine)
    {
        goroutine.WaitReason = WaitReason.None;
        goroutine.Status = GoroutineStatus.Runnable;
        Returners.Put(goroutine);
        WakeProcessor();
    }

    /// <summary>Puts a goroutine at the tail of the caller's P: the goroutine made way for another that it readied.</summary>
    internal static void MakeRunnableLocally(Processor processor, Goroutine goroutine)
    {
        goroutine.Status = GoroutineStatus.Runnable;
        processor.Queue.Put(goroutine, default(ToGlobal));
        Interlocked.MemoryBarrier(); // Between the queue and the look at idle Ps. Pairs with the increment in PutIdle.
        WakeProcessor();
    }

    /// <summary>Reserves <paramref name="count"/> goroutine numbers and returns the first.</summary>
    internal static long ReserveIds(int count) => Interlocked.Add(ref _lastId, count) - count + 1;

    /// <summary>Sets a timer on the caller's P, or on the first P when the caller holds none.</summary>
    internal static void AddTimer(long when, ITimerEntry entry)
    {
        SystemMonitor.EnsureStarted();
        while (!(Machine.Current?.Processor ?? Processors[0]).Timers.TryAdd(when, entry))
        {
            // The first P was retired just now (a P that the caller holds is not). The next look finds the P that took its place.
        }

        TimerPoller.TimerAdded(when);
    }

    /// <summary>The earliest timer of all Ps, or <see cref="long.MaxValue"/>. That timer may be dead.</summary>
    internal static long EarliestTimer()
    {
        var earliest = long.MaxValue;
        foreach (var processor in Processors)
            earliest = Math.Min(earliest, processor.Timers.NextDue);
        return earliest;
    }

    /// <summary>
    /// Goes through the Ps up to the first P that has a living timer, and drops the dead timers at the front of each heap. Dearer than
    /// <see cref="EarliestTimer"/>, but <see cref="EarliestTimer"/> may give a dead timer.
    /// </summary>
    /// <returns>Whether a timer is set anywhere that may fire.</returns>
    internal static bool DropDeadTimers()
    {
        foreach (var processor in Processors)
        {
            if (processor.Timers.DropDead())
                return true;
        }

        return false;
    }

    /// <summary>
    /// Asks the P that runs <paramref name="goroutine"/> to look whether it is cancelled. When no P is seen to run the goroutine, the
    /// goroutine is on its way to a turn and looks itself when the turn begins, or sysmon will ask.
    /// </summary>
    internal static void AskToLook(Goroutine goroutine)
    {
        using (Gate.Hold()) // Under the gate a P that goes has its requests withdrawn: none may come later.
        {
            foreach (var processor in Processors)
            {
                if (processor.Status != ProcessorStatus.Idle && ReferenceEquals(processor.Holder?.Running, goroutine))
                    processor.RequestLook();
            }
        }
    }

    /// <summary>Whether goroutines are queued where any M may take them, outside the Ps.</summary>
    internal static bool HasSharedWork => Global.Count > 0 || Returners.Count > 0 || !Completions.IsEmpty;

    /// <summary>Whether a goroutine is queued anywhere or a timer is due.</summary>
    internal static bool HasWork()
    {
        if (HasSharedWork)
            return true;
        var due = long.MaxValue;
        foreach (var processor in Processors)
        {
            if (!processor.Queue.Thief.IsEmpty)
                return true;
            due = Math.Min(due, processor.Timers.NextDue);
        }

        return due != long.MaxValue && due <= Clock.Now;
    }

    // Several queued goroutines always wake an M. A lone goroutine does so only where a wake-up has been of use: this P runs the goroutine
    // next, and sysmon looks at the latest in 10 ms whether the P did.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutNext(Processor processor, Goroutine goroutine)
    {
        Invariants.Queued(goroutine);
        var several = processor.Queue.PutNext(goroutine, default(ToGlobal)); // Submitter 1.
        if (MayNeedProcessor && (several || processor.TrySpendWakeUp()))
            StartSpinning();
    }

    /// <summary>The overflow of local rings.</summary>
    private readonly struct ToGlobal : IOverflowSink
    {
        public void PutBatch(ReadOnlySpan<Goroutine> batch) => Global.PutBatch(batch);
    }
}
