namespace GoroutineGen.Frames;

/// <summary>
/// What is special about a goroutine. Changed only by whoever has it to itself: its creator, the M that runs it, the M that took it from a
/// queue.
/// </summary>
[Flags]
internal enum GoroutineTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An escaped exception is for whoever joins; without it, the exception ends the process.</summary>
    ThrowsToJoiner = 1,

    /// <summary>It is in the middle of ordinary code on one thread, whose M waits for a P to continue it there.</summary>
    HeldByThread = 2,

    /// <summary><c>Go.Exit</c> was called: whatever its body catches or returns from here on, it ends.</summary>
    Exiting = 4,

    /// <summary>It has thrown an exception, which may or may not have been caught since.</summary>
    HasThrown = 8,

    /// <summary>It runs on one thread only (<c>Go.LockThread</c>).</summary>
    LockedToThread = 16,

    /// <summary>It was started with a context, whose end cancels it (<see cref="Cancellation"/>).</summary>
    Cancellable = 32,
}
