using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>What sysmon does at each look.</summary>
internal static partial class SystemMonitor
{
    /// <summary>How long a goroutine may run while others wait, in nanoseconds.</summary>
    internal const long Slice = 10_000_000;

    // The same while returners wait: they had their P a moment ago, and go on for a moment only. And for a guest, whether somebody waits or
    // not: who would wait may need a thread of the pool to get into a queue.
    private const long ShortSlice = 1_000_000;

    private enum LookResult : byte
    {
        /// <summary>Nothing to do.</summary>
        Quiet,

        /// <summary>Something was done.</summary>
        Acted,

        /// <summary>
        /// A P in a blocking region should be taken soon if the region lasts, for something is queued; or a P whose M sleeps be replaced
        /// soon if the sleep lasts, for nobody else would run what comes.
        /// </summary>
        SomebodyWaitsForBlocked,
    }

    private static LookResult Look(long now, bool isQuick)
    {
        var result = LookResult.Quiet;
        if (Scheduler.InjectNeglectedCompletions(ref _completionTakes))
            result = LookResult.Acted; // Ms look at completions only when they find nothing else; this look is for when they always do.

        if (Scheduler.AnyUnmanned)
            Scheduler.ManProcessors();
        if (Scheduler.Returners.Count > 0)
            result = LookResult.Acted; // The next look is soon.

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
                ProcessorStatus.Running => LookAtRunning(processor, waiting || Scheduler.StopRequested, isQuick, now),
                _ => LookAtIdle(processor, now),
            };
            if (found > result)
                result = found;
        }

        return result;
    }

    // Takes the P when the region has lasted from one look to the next, its thread sleeps, and something is queued on the P or nobody else
    // would take what comes. Otherwise takes the P only after a slice: code that uses a core is not helped by one more thread that wants
    // one. A goroutine that does little but short regions is hardly ever seen outside one, so it is asked to give way in here too.
    private static LookResult LookAtBlocking(Processor processor, long snapshot, bool waiting, long now)
    {
        var age = processor.Watch.NoteRegion(snapshot, now);
        var needed = processor.Queue.Count > 0 || Scheduler.IdleCount + Scheduler.SpinningCount == 0;
        if (age > 0
            && (age >= Slice || (needed && processor.Watch.Sleep.MaySleep(processor.Holder)))
            && processor.State.TryTake(snapshot, ProcessorStatus.Running))
        {
            RegionForecast.NoteLasting();
            NoteBlocking(processor);
            Scheduler.RegionLostProcessor();
            Scheduler.HandOff(processor);
        }
        else
        {
            AskToPreempt(processor, waiting, now);
        }

        return waiting ? LookResult.SomebodyWaitsForBlocked : LookResult.Quiet;
    }

    private static LookResult LookAtRunning(Processor processor, bool waiting, bool isQuick, long now)
    {
        if (processor.Replaced)
        {
            var relieved = Scheduler.Relieve(processor) ? LookResult.Acted : LookResult.Quiet;
            return AskToPreempt(processor, waiting, now) ? LookResult.Acted : relieved;
        }

        var sleep = LookAtSleep(processor, isQuick, now);
        if (!AskToPreempt(processor, waiting, now))
            return sleep;
        if (processor.Watch.NoteIgnored(processor.Switches, processor.Holder, now) >= Slice && Scheduler.IdleCount == 0)
        {
            NoteBlocking(processor);
            Scheduler.Replace(processor);
        }

        return (LookResult)Math.Max((byte)sleep, (byte)LookResult.Acted);
    }

    // Sleeper: the M sleeps in foreign code, and nobody else would run what is queued or comes.
    private static LookResult LookAtSleep(Processor processor, bool isQuick, long now)
    {
        if (Scheduler.IdleCount + Scheduler.SpinningCount > 0)
            return LookResult.Quiet;
        var asleep = processor.Watch.Sleep.Note(processor.Holder, processor.Switches, isQuick, now);
        if (asleep is null)
            return LookResult.Quiet;
        if (asleep > 0)
        {
            NoteBlocking(processor);
            Scheduler.Replace(processor); // Sleeper 3.
            processor.Watch.Sleep.Close();
        }

        return LookResult.SomebodyWaitsForBlocked; // Sleeper 2.
    }

    // Of no lock: the goroutine may be another by now, which then has to prove itself for nothing.
    private static void NoteBlocking(Processor processor) => processor.Holder?.Running?.ThreadUse?.NoteBlocking();

    // Returns whether the P is asked, and its M may ignore that.
    private static bool AskToPreempt(Processor processor, bool waiting, long now)
    {
        // Checks of methods that cannot be cancelled may have taken the request back; the next check may be of a method that can.
        if (processor.Holder?.Running is { } running && Cancellation.Of(running) is { IsRequested: true })
            processor.RequestLook();
        var age = processor.Watch.NoteSlice(processor.Slices, now);
        var isGuest = processor.Holder is { IsGuest: true };
        if (!(waiting || isGuest) || age < (isGuest || Scheduler.Returners.Count > 0 ? ShortSlice : Slice))
            return false;
        processor.RequestPreemption(); // Only when somebody waits: a lone goroutine never leaves its loop. A full barrier.
        if (processor.Status is not (ProcessorStatus.Running or ProcessorStatus.Blocking))
            processor.WithdrawRequests(); // The request came too late, and whoever let the P go may have looked before it came.
        return true;
    }

    private static LookResult LookAtIdle(Processor processor, long now)
    {
        processor.Watch.Forget(processor.Slices, now);
        return LookResult.Quiet;
    }
}
