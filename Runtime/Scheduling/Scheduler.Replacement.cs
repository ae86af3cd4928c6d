namespace GoroutineGen.Scheduling;

/// <summary>
/// The third net of preemption: a P whose M runs code that never comes to a check gets a replacement. README, "Preemption".
/// </summary>
internal static partial class Scheduler
{
    /// <summary>
    /// By sysmon: the M of <paramref name="processor"/> has ignored a request for a whole slice. It keeps its P, for it uses it without
    /// asking, but from now on that is one too many: the M retires it when it comes to the scheduler. Another P takes its place at once, or
    /// when the world starts again.
    /// </summary>
    internal static void Replace(Processor processor)
    {
        Processor? replacement = null;
        using (Gate.Hold())
        {
            if (processor.Replaced || processor.Status != ProcessorStatus.Running)
                return;
            processor.Replaced = true;
            if (_stopRequested)
            {
                CountStopped(); // As good as stopped: whatever it runs, it is no scheduler's work.
            }
            else
            {
                replacement = NewProcessor();
                replacement.State.Set(ProcessorStatus.Running);
                Volatile.Write(ref _world, new World([.. Kept(Processors), replacement, .. Replaced(Processors)]));
                Invariants.Complete(Processors, MaxProcessors);
            }
        }

        if (replacement is not null)
            StartMachine(replacement, spinning: false);
    }

    // Those that were not replaced stand first in the array, for the first P is the one that threads without a P set their timers on.
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
                    // It was counted as stopped; who stops the world keeps it or empties it, and it may be the only one.
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
