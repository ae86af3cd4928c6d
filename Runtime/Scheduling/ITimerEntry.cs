namespace GoroutineGen.Scheduling;

/// <summary>What becomes of a heap's entry that is looked at.</summary>
internal enum TimerClaim : byte
{
    /// <summary>It is not due, or due later than the entry says: it stays, at the moment that was given back.</summary>
    Waiting,

    /// <summary>It is due, and the caller alone has the right and the duty to fire the target that was given back.</summary>
    Due,

    /// <summary>It was stopped, or another entry has taken its place: it is dropped.</summary>
    Dead,
}

/// <summary>
/// What a <see cref="TimerHeap"/> holds: a <see cref="ScheduledTimer"/>, or something that is never stopped and so needs no state but its
/// moment.
/// </summary>
internal interface ITimerEntry
{
    /// <summary>Under the heap's lock: decides about the entry for <paramref name="when"/>, and may give it a later moment.</summary>
    TimerClaim Claim(long now, ref long when, out ITimerTarget? target);

    /// <summary>
    /// Under the heap's lock: notes that the entry for <paramref name="when"/> is in <paramref name="heap"/> from now on.
    /// </summary>
    /// <returns>Whether the entry is dead.</returns>
    bool MoveTo(TimerHeap heap, long when) => false;
}

/// <summary>What happens when a timer goes off.</summary>
internal interface ITimerTarget
{
    /// <summary>
    /// The timer went off. Runs on the thread that found it, between goroutines and without any lock: it must not block, and may set
    /// timers.
    /// </summary>
    /// <param name="when">The moment the timer was set for.</param>
    void Fire(long when);
}
