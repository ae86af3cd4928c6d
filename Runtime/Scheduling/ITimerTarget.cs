namespace GoroutineGen.Scheduling;

/// <summary>What becomes of a heap's entry that is looked at.</summary>
internal enum TimerClaim : byte
{
    /// <summary>It is not due, or due later than the entry says: it stays, at the moment that was given back.</summary>
    Waiting,

    /// <summary>It is due, and the caller alone has the right and the duty to fire it.</summary>
    Due,

    /// <summary>It was stopped, or another entry has taken its place: it is dropped.</summary>
    Dead,
}

/// <summary>What a <see cref="TimerHeap"/> holds. This much is enough for a timer that is never stopped; the others are <see cref="ScheduledTimer"/>s.</summary>
internal interface ITimerTarget
{
    /// <summary>The timer went off. Runs on the thread that found it, between goroutines and without any lock: it must not block, and may set timers.</summary>
    /// <param name="when">The moment the timer was set for.</param>
    void Fire(long when);

    /// <summary>Under the heap's lock: decides about the entry for <paramref name="when"/>, and may give it a later moment.</summary>
    TimerClaim Claim(long now, ref long when) => when <= now ? TimerClaim.Due : TimerClaim.Waiting;

    /// <summary>Under the heap's lock: the entry for <paramref name="when"/> is in <paramref name="heap"/> from now on. True when it is dead.</summary>
    bool Entered(TimerHeap heap, long when) => false;
}
