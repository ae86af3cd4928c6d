using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>What sysmon does at each look.</summary>
internal static partial class SystemMonitor
{
    /// <summary>How long a goroutine may run while others wait, in nanoseconds.</summary>
    internal const long Slice = 10_000_000;

    private enum LookResult : byte
    {
        /// <summary>Nothing to do.</summary>
        Quiet,

        /// <summary>Something was done.</summary>
        Acted,

        /// <summary>Something is queued, and a P is in a blocking region: the P should be taken soon if the region lasts.</summary>
        SomebodyWaitsForBlocked,
    }

    private static LookResult Look(long now)
    {
        var result = LookResult.Quiet;
        if (Scheduler.InjectCompletions())
            result = LookResult.Acted; // Ms look at completions only when they find nothing else; this look is for when they always do.

        // A safety net under the wake-up protocols: the P that holds a due timer, or a goroutine that stands alone, may be busy.
        var waiting = Scheduler.HasWork();
        if (waiting && Scheduler.IdleCount > 0)
        {
            Scheduler.WakeProcessor();
            result = LookResult.Acted;
        }

        foreach (var processor in Scheduler.Processors)
        {
            var snapshot = processor.State.Snapshot;
            var found = ProcessorState.StatusOf(snapshot) switch
            {
                ProcessorStatus.Blocking => LookAtBlocking(processor, snapshot, waiting, now),
                ProcessorStatus.Running => LookAtRunning(processor, waiting || Scheduler.StopRequested, now),
                _ => LookAtIdle(processor, now),
            };
            if (found > result)
                result = found;
        }

        return result;
    }

    // Takes the P when the region has lasted from one look to the next, and something is queued on the P or nobody else would take what
    // comes. Otherwise takes the P only after a slice.
    private static LookResult LookAtBlocking(Processor processor, long snapshot, bool waiting, long now)
    {
        var age = processor.Watch.NoteRegion(snapshot, now);
        var needed = processor.Queue.Count > 0 || Scheduler.IdleCount + Scheduler.SpinningCount == 0;
        if (age > 0 && (needed || age >= Slice) && processor.State.TryTake(snapshot, ProcessorStatus.Running))
        {
            Scheduler.RegionLostProcessor();
            Scheduler.HandOff(processor);
        }

        return waiting ? LookResult.SomebodyWaitsForBlocked : LookResult.Quiet;
    }

    private static LookResult LookAtRunning(Processor processor, bool waiting, long now)
    {
        var relieved = processor.Replaced && Scheduler.Relieve(processor);
        // Checks of methods that cannot be cancelled may have taken the request back; the next check may be of a method that can.
        if (processor.Holder?.Running is { } running && Cancellation.Of(running) is { IsRequested: true })
            processor.RequestLook();
        var age = processor.Watch.NoteSlice(processor.Slices, now);
        if (!waiting || age < Slice)
            return relieved ? LookResult.Acted : LookResult.Quiet;
        processor.RequestPreemption(); // Only when somebody waits: a lone goroutine never leaves its loop. A full barrier.
        if (processor.Status != ProcessorStatus.Running)
        {
            processor.WithdrawRequests(); // The request came too late, and whoever let the P go may have looked before it came.
            return LookResult.Acted;
        }

        if (processor.Watch.NoteIgnored(processor.Switches, processor.Holder, now) >= Slice && Scheduler.IdleCount == 0)
            Scheduler.Replace(processor);
        return LookResult.Acted;
    }

    private static LookResult LookAtIdle(Processor processor, long now)
    {
        processor.Watch.Forget(processor.Slices, now);
        return LookResult.Quiet;
    }
}
