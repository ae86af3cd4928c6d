namespace GoroutineGen.Analyzers;

/// <summary>What a call does with a lock.</summary>
internal enum LockAct
{
    /// <summary>It waits for the lock and takes it.</summary>
    Take,

    /// <summary>It gives the lock back.</summary>
    Give,

    /// <summary>Nobody knows whether the lock is held afterwards.</summary>
    Unknown,
}
