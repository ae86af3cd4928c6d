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
