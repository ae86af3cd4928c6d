namespace GoroutineGen.Scheduling;

/// <summary>
/// Whether the next blocking region is likely to last. Goroutines that block do so in crowds: fifty that read from pipes do it one after
/// the other, each on another M, so what the last ones did tells more than what one M has seen. README, "Blocking regions".
/// </summary>
internal static class RegionForecast
{
    // How many regions in a row must be short before the next is expected to be so: a hand-off in vain costs a tenth of what a P costs that
    // stands beside a call that lasts.
    private const int LastingRegions = 8;

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
