namespace GoroutineGen.Scheduling;

/// <summary>
/// What a <see cref="TimerHeap"/> holds: a <see cref="ScheduledTimer"/>, or something that is never stopped and so needs no state but its
/// moment.
/// </summary>
internal interface ITimerEntry
{
    /// <summary>
    /// Under the heap's lock: decides about the entry for <paramref name="when"/>, and may give the entry a later moment.
    /// </summary>
    TimerClaim Claim(long now, ref long when, out ITimerTarget? target);

    /// <summary>
    /// Under the heap's lock: notes that the entry for <paramref name="when"/> is in <paramref name="heap"/> from now on.
    /// </summary>
    /// <returns>Whether the entry is dead.</returns>
    bool MoveTo(TimerHeap heap, long when) => false;
}
