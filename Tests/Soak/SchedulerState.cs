using System.Text;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Soak;

/// <summary>What can be seen of the scheduler from outside.</summary>
internal static class SchedulerState
{
    /// <summary>What is left that should not be when all goroutines have ended; null when the scheduler is at rest.</summary>
    /// <param name="baseline">How many goroutines there were before.</param>
    public static string? Leftover(int baseline)
    {
        var left = new List<string>();
        AddUnless(Go.Count == baseline, $"{Go.Count} goroutines instead of {baseline}");
        AddUnless(!Scheduler.HasWork(), "queued goroutines or due timers");
        // A timer that was stopped stays in its heap until it comes up, or until somebody drops it, as the deadlock detector does.
        AddUnless(!Scheduler.DropDeadTimers(), "a timer");
        AddUnless(Scheduler.LostRegions == 0, $"{Scheduler.LostRegions} blocking regions that lost their P");
        AddUnless(Scheduler.ProcessorCount == Go.MaxProcs, $"{Scheduler.ProcessorCount} Ps instead of {Go.MaxProcs}");
        AddUnless(
            Scheduler.IdleCount == Scheduler.ProcessorCount,
            $"{Scheduler.ProcessorCount - Scheduler.IdleCount} Ps that are not idle");
        AddUnless(Scheduler.SpinningCount == 0, $"{Scheduler.SpinningCount} Ms that spin");
        return left.Count == 0 ? null : string.Join(", ", left);

        void AddUnless(bool holds, string otherwise)
        {
            if (!holds)
                left.Add(otherwise);
        }
    }

    public static string Describe()
    {
        // Nothing that takes the scheduler's gate, as Go.Count does: another thread that fails may hold it.
        var idle = $"{Scheduler.IdleCount} of {Scheduler.ProcessorCount} Ps idle";
        var stopping = Scheduler.StopRequested ? "stopping" : "not stopping";
        var text = new StringBuilder($"""
            Scheduler: {Scheduler.Global.Count} goroutines in the global queue, {idle} (MaxProcs {Go.MaxProcs}),
            {Scheduler.MachineCount} Ms, {Scheduler.SpinningCount} spinning, {Scheduler.LostRegions} lost regions, {stopping}
            """);
        foreach (var processor in Scheduler.Processors)
        {
            var replaced = processor.Replaced ? ", replaced" : "";
            var due = processor.Timers.NextDue;
            var timer = due == long.MaxValue ? "no timer" : $"a timer {(due - Clock.Now) / 1_000_000} ms from now";
            text.Append(
                $"\nP{processor.Id}: {processor.Status}{replaced}, {processor.Queue.Count} queued, "
                + $"{timer}, {processor.Slices} slices, {processor.Switches} switches");
        }

        return text.ToString();
    }
}
