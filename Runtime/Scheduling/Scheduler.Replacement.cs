namespace GoroutineGen.Scheduling;

/// <summary>
/// The third net of preemption: a P whose M runs code that never comes to a check gets a replacement. README, "Preemption".
/// </summary>
internal static partial class Scheduler
{
    /// <summary>
    /// By sysmon: the M of <paramref name="processor"/> has ignored a request for a whole slice. The M keeps the P, for the M uses the P
    /// without asking. From now on that is one P too many: the M retires the P when the M comes to the scheduler. Another P takes the place
    /// of the replaced one at once, or when the world starts again.
    /// </summary>
    internal static void Replace(Processor processor)
    {
        Processor? replacement = null;
        using (Gate.Hold())
        {
            if (processor.Replaced || processor.Status != ProcessorStatus.Running || !(_stopRequested || HasMachine))
                return;
            processor.Replaced = true;
            if (_stopRequested)
            {
                CountStopped(); // As good as stopped: what the M runs is no work of the scheduler's.
            }
            else
            {
                replacement = NewProcessor();
                replacement.State.Set(ProcessorStatus.Running);
                TakeOver(processor, replacement);
                Volatile.Write(ref _world, new World([.. Kept(Processors), replacement, .. Replaced(Processors)]));
                Invariants.Complete(Processors, MaxProcessors);
            }
        }

        if (replacement is null)
            return;
        StartMachine(replacement, spinning: false);
        TimerPoller.TimerAdded(replacement.Timers.NextDue); // As in Empty.
    }

    // Ps that were not replaced stand first in the array, for threads without a P set their timers on the first P.
    private static IEnumerable<Processor> Kept(Processor[] processors) => processors.Where(static processor => !processor.Replaced);

    private static IEnumerable<Processor> Replaced(Processor[] processors) => processors.Where(static processor => processor.Replaced);

    // By the M that comes back with a replaced P.
    private static void Retire(Processor processor)
    {
        SystemMonitor.BetweenLooks(() =>
        {
            using (Gate.Hold())
            {
                processor.State.Set(ProcessorStatus.Stopped);
                if (_stopRequested)
                {
                    // The P was counted as stopped. Whoever stops the world keeps the P or empties it, and the P may be the only one.
                    processor.Replaced = false;
                    return;
                }

                var rest = Array.FindAll(Processors, other => other != processor);
                Volatile.Write(ref _world, new World(rest));
                Empty(processor, rest[0]);
            }
        });
        if (HasWork())
            WakeProcessor();
    }
}
