namespace GoroutineGen.Scheduling;

/// <summary>
/// A P's state word: its status, and how many blocking regions began on it. README, "Blocking regions". A mutable struct: keep it in a
/// field that is not readonly.
/// </summary>
/// <remarks>
/// Only <see cref="ProcessorStatus.Blocking"/> is contended, and is left by compare-exchange alone. The count in the same word makes sure
/// that an M which comes back late does not take the P out of another M's region. All other changes are plain writes by the holder, or
/// under the scheduler's gate while nobody holds the P.
/// </remarks>
internal struct ProcessorState
{
    private const int StatusBits = 2;
    private const long StatusMask = (1 << StatusBits) - 1;

    private long _word;

    internal readonly ProcessorStatus Status => StatusOf(Snapshot);

    /// <summary>Status and count in one read; what <see cref="TryTake"/> compares with.</summary>
    internal readonly long Snapshot => Volatile.Read(in _word);

    internal static ProcessorStatus StatusOf(long snapshot) => (ProcessorStatus)(snapshot & StatusMask);

    /// <summary>
    /// By the holder, or by whoever has the gate while nobody holds the P: sets the status. Never out of
    /// <see cref="ProcessorStatus.Blocking"/>.
    /// </summary>
    internal void Set(ProcessorStatus status)
    {
        Invariants.StateSet(Status, status);
        Volatile.Write(ref _word, (_word & ~StatusMask) | (long)status);
    }

    /// <summary>
    /// Region 1, by the holder: a blocking region begins. Returns the region's ticket. A full barrier, between the new status and the look
    /// at a stop request. Pairs with the barrier between that request and the look at the statuses in Scheduler.TryStopTheWorld.
    /// </summary>
    internal long BeginBlocking()
    {
        Invariants.StateSet(Status, ProcessorStatus.Blocking);
        var ticket = (((_word >> StatusBits) + 1) << StatusBits) | (long)ProcessorStatus.Blocking;
        Interlocked.Exchange(ref _word, ticket);
        return ticket;
    }

    /// <summary>Region 4, by the M that has <paramref name="ticket"/>: takes the P back unless somebody else has taken it.</summary>
    internal BlockingEnd EndBlocking(long ticket) =>
        TryTake(ticket, ProcessorStatus.Running) ? BlockingEnd.KeptProcessor : BlockingEnd.LostProcessor;

    /// <summary>Taker (sysmon or a stop): takes the P out of the region seen in <paramref name="snapshot"/>.</summary>
    /// <returns>Whether the region lasted until now, so that the P is the caller's.</returns>
    internal bool TryTake(long snapshot, ProcessorStatus status) =>
        Interlocked.CompareExchange(ref _word, (snapshot & ~StatusMask) | (long)status, snapshot) == snapshot;
}
