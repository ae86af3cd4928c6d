namespace GoroutineGen.Scheduling;

/// <summary>What becomes of a heap's entry that is looked at.</summary>
internal enum TimerClaim : byte
{
    /// <summary>The timer is not due, or due later than the entry says. The entry stays, at the moment that was given back.</summary>
    Waiting,

    /// <summary>The timer is due, and the caller alone has the right and the duty to fire the target that was given back.</summary>
    Due,

    /// <summary>The timer was stopped, or another entry speaks for it. The entry is dropped.</summary>
    Dead,
}
