namespace GoroutineGen.Scheduling;

/// <summary>All goroutines, for dumps.</summary>
internal static partial class Scheduler
{
    // Lists of Ps that were taken away, until a new P takes one over. Guarded by the gate.
    private static readonly Stack<GoroutineList> SpareLists = [];

    /// <summary>
    /// All goroutines that have not ended, in the order of their start. Only while the world is stopped; a goroutine that foreign code on a
    /// replaced P starts just now may be missing.
    /// </summary>
    internal static List<Goroutine> AllGoroutines()
    {
        var all = new List<Goroutine>();
        foreach (var processor in Processors)
        {
            processor.Goroutines.CopyTo(all);
            processor.Queue.CopyTo(all);
        }

        using (Gate.Hold())
        {
            foreach (var list in SpareLists)
                list.CopyTo(all);
        }

        Global.CopyTo(all);
        Returners.CopyTo(all);
        Completions.CopyTo(all);
        MachineList.CopyRunningTo(all);
        return [.. all.DistinctBy(static goroutine => goroutine.Id).OrderBy(static goroutine => goroutine.Id)];
    }

    // Under the gate.
    private static Processor NewProcessor()
    {
        if (!_prepared.TryPop(out var processor))
            processor = new Processor(_lastProcessor++);
        if (SpareLists.TryPop(out var list))
            processor.Goroutines = list;
        return processor;
    }
}
