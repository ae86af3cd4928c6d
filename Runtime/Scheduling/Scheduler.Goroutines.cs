namespace GoroutineGen.Scheduling;

/// <summary>All goroutines, for dumps.</summary>
internal static partial class Scheduler
{
    // Lists of Ps that were taken away, until another P's holder adopts them. Guarded by the gate; the flag is read without it.
    private static readonly List<GoroutineList> OrphanedLists = [];
    private static volatile bool _hasOrphans;

    /// <summary>
    /// All goroutines that have not ended, in the order of their start. Only while the world is stopped; one that foreign code on a replaced P starts just now may be missing.
    /// </summary>
    internal static List<Goroutine> AllGoroutines()
    {
        var all = new List<Goroutine>();
        foreach (var processor in Processors)
        {
            processor.Goroutines.CopyTo(all);
            processor.Queue.CopyTo(all);
        }

        lock (Gate)
        {
            foreach (var list in OrphanedLists)
                list.CopyTo(all);
        }

        Global.CopyTo(all);
        Completions.CopyTo(all);
        MachineList.CopyRunningTo(all);
        return [.. all.DistinctBy(static goroutine => goroutine.Id).OrderBy(static goroutine => goroutine.Id)];
    }

    /// <summary>The holder of <paramref name="processor"/> takes over what Ps that are gone have left.</summary>
    internal static void AdoptGoroutines(Processor processor)
    {
        if (!_hasOrphans)
            return;
        lock (Gate)
        {
            foreach (var list in OrphanedLists)
                list.MoveTo(processor.Goroutines);
            OrphanedLists.Clear();
            _hasOrphans = false;
        }
    }

    // Under the gate.
    private static void OrphanGoroutines(Processor gone)
    {
        OrphanedLists.Add(gone.Goroutines);
        _hasOrphans = true;
    }
}
