namespace GoroutineGen.Sync;

/// <summary>What an unlock came to.</summary>
internal enum ReleaseResult : byte
{
    Released,

    /// <summary>Somebody waits, and has to be woken or to get the lock.</summary>
    LookAtQueue,

    /// <summary>Nothing was held.</summary>
    NotHeld,
}
