namespace GoroutineGen.Frames;

/// <summary>
/// What is special about a goroutine. The traits are changed only by whoever has the goroutine to itself: its creator, the M that runs it,
/// or the M that took it from a queue.
/// </summary>
[Flags]
internal enum GoroutineTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An escaped exception is for whoever joins; without this trait, the exception ends the process.</summary>
    ThrowsToJoiner = 1,

    /// <summary>
    /// The goroutine is in the middle of ordinary code on one thread. The M of that thread waits for a P to continue the goroutine there.
    /// </summary>
    HeldByThread = 2,

    /// <summary><c>Go.Exit</c> was called: whatever its body catches or returns from here on, the goroutine ends.</summary>
    Exiting = 4,

    /// <summary>
    /// <see cref="Throwers"/> noted an exception that the goroutine threw. The exception may or may not have been caught since.
    /// </summary>
    HasThrown = 8,

    /// <summary>The goroutine runs on one thread only (<c>Go.LockThread</c>).</summary>
    LockedToThread = 16,

    /// <summary>
    /// The goroutine was started with a context. The end of that context cancels the goroutine (<see cref="Cancellation"/>).
    /// </summary>
    Cancellable = 32,
}
