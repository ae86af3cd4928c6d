using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>Stopping the world. README, "Stopping the world".</summary>
internal static partial class Scheduler
{
    // One stopper at a time.
    private static readonly InnerLock WorldLock = new();

    private static readonly Note AllStopped = new();

    private static volatile bool _stopRequested;
    private static int _stillRunning;

    // Ps that get an M when the world starts, linked as idle ones are. Only for the stopper.
    private static Processor? _withWork;

    /// <summary>Whether Ms should surrender their Ps.</summary>
    internal static bool StopRequested => _stopRequested;

    /// <summary>
    /// Runs <paramref name="action"/> while no goroutine runs, except in foreign code. The caller may be a goroutine or any thread.
    /// </summary>
    /// <param name="reason">What a dump says of the caller. With <see cref="WaitReason.None"/>, the dump says that the caller runs.</param>
    /// <param name="action">What to do. It must not wait.</param>
    internal static void WithWorldStopped(WaitReason reason, Action action)
    {
        // A goroutine that stops the world lets its own P go first. Else it would wait for itself, and for another goroutine that stops the
        // world at the same time.
        var machine = Machine.Current;
        machine?.EnterWait(reason);
        try
        {
            using (WorldLock.Hold())
            {
                TryStopTheWorld(onlyIdle: false);
                RunAndStartTheWorld(action);
            }
        }
        finally
        {
            machine?.ExitBlocking();
        }
    }

    /// <summary>
    /// As <see cref="WithWorldStopped"/> when all Ps are idle and nobody else stops the world; else nothing happens. The call waits for
    /// nobody, so sysmon may make it. Sysmon must not wait: without its looks, a stop could wait for foreign code for ever.
    /// </summary>
    internal static void WithIdleWorldStopped(Action action)
    {
        if (!WorldLock.TryEnter())
            return;
        try
        {
            if (TryStopTheWorld(onlyIdle: true))
                RunAndStartTheWorld(action);
        }
        finally
        {
            WorldLock.Exit();
        }
    }

    // By an M that saw the stop request: counts the P that the M lets go as stopped. Returns whether the M came in time: meanwhile the
    // world may have started again, or the P may have been replaced.
    private static bool TrySurrender(Processor processor)
    {
        using (Gate.Hold())
        {
            if (!_stopRequested || processor.Replaced)
                return false;
            processor.State.Set(ProcessorStatus.Stopped);
            CountStopped();
            return true;
        }
    }

    private static void CountStopped()
    {
        if (--_stillRunning == 0)
            AllStopped.Signal();
    }

    private static bool TryStopTheWorld(bool onlyIdle)
    {
        SystemMonitor.EnsureStarted(); // Sysmon counts Ps as stopped whose Ms run foreign code for long.
        using (Gate.Hold())
        {
            if (onlyIdle && _idleCount != Processors.Length)
                return false;
            _stopRequested = true; // Stopper 1.
            // Between the request and the statuses. Pairs with ProcessorState.BeginBlocking, after which the M reads the request.
            Interlocked.MemoryBarrier();
            _stillRunning = 1; // This stopper; so that the count cannot reach zero before all Ps are counted.
            StopUnmanned();
            foreach (var processor in Processors)
            {
                if (!processor.Replaced && !TryStopIdle(processor))
                    _stillRunning++;
            }

            CountStopped();
        }

        Preemption.Add(1); // Stopper 2. Makes every check look at StopRequested.
        AllStopped.Wait();
        Invariants.WorldStopped(Processors);
        return true;
    }

    // Under the gate. The idle list is emptied as a whole in the end.
    private static bool TryStopIdle(Processor processor)
    {
        var snapshot = processor.State.Snapshot;
        switch (ProcessorState.StatusOf(snapshot))
        {
            case ProcessorStatus.Stopped:
                return true; // It waited for an M.
            case ProcessorStatus.Idle:
                RemoveIdle(processor);
                processor.State.Set(ProcessorStatus.Stopped);
                return true;
            case ProcessorStatus.Blocking when processor.State.TryTake(snapshot, ProcessorStatus.Stopped):
                RegionLostProcessor();
                return true;
            default:
                return false;
        }
    }

    private static void RunAndStartTheWorld(Action action)
    {
        try
        {
            action();
        }
        finally
        {
            StartTheWorld();
        }
    }

    // Allocates nothing when the Ps stay as they are: the action may have failed because there is no memory.
    private static void StartTheWorld()
    {
        Preemption.Add(-1);
        SystemMonitor.BetweenLooks(LetProcessorsGo);
        while (_withWork is { } processor)
        {
            _withWork = processor.NextIdle;
            processor.NextIdle = null;
            StartMachine(processor, spinning: false);
        }

        if (HasWork() || EarliestTimer() != long.MaxValue)
            WakeProcessor();
    }

    private static void LetProcessorsGo()
    {
        using (Gate.Hold())
        {
            ArrangeProcessors();
            Invariants.Complete(Processors, MaxProcessors);
            _stopRequested = false;
            foreach (var processor in Processors)
            {
                if (processor.Replaced)
                    continue;
                if (processor.Queue.Thief.IsEmpty)
                {
                    PutIdle(processor);
                }
                else
                {
                    processor.State.Set(ProcessorStatus.Running);
                    processor.NextIdle = _withWork;
                    _withWork = processor;
                }
            }
        }
    }
}
