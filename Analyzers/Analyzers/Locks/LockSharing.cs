namespace GoroutineGen.Analyzers;

/// <summary>Who else may give a lock back that a function holds.</summary>
internal enum LockSharing
{
    /// <summary>Nobody: every function that gives it back has taken it.</summary>
    None,

    /// <summary>What the function calls, as far as one can tell.</summary>
    Calls,

    /// <summary>Anybody: there is a function that gives back what it has not taken.</summary>
    Anybody,
}
