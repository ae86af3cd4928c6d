namespace GoroutineGen.Scheduling;

/// <summary>
/// Whether the next blocking region is likely to last. Goroutines that block do so in crowds: fifty that read from pipes do it one after
/// the other, each on another M, so what the last ones did tells more than what one M has seen. README, "Blocking regions".
/// </summary>
internal static class RegionForecast
{
    /// <summary>
    /// How many regions in a row must be short before the next is expected to be so. A hand-off in vain costs a tenth of what a P costs
    /// that stands beside a call that lasts, and on a busy machine sysmon is late to take such a P: with 8, the slowest of a thousand
    /// answers in Go.Block took twice as long as with 64. With 128, threads that lack a core grow more.
    /// </summary>
    internal const int LastingRegions = 64;

    // Written without a lock: a lost count makes the forecast a little older.
    private static int _lasting;

    internal static bool ExpectsToLast => Volatile.Read(ref _lasting) > 0;

    /// <summary>A region lost its P, as its thread slept; or it was handed off at once and did last.</summary>
    internal static void NoteLasting() => Volatile.Write(ref _lasting, LastingRegions);

    internal static void NoteShort()
    {
        if (Volatile.Read(ref _lasting) is > 0 and var lasting)
            Volatile.Write(ref _lasting, lasting - 1);
    }
}
