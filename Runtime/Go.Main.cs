using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>The main goroutine.</summary>
public static partial class Go
{
    /// <summary>
    /// Whether a blocked <c>Go.Main</c> throws <see cref="DeadlockException"/> when all goroutines wait and nothing could wake one; true
    /// unless set. What counts as able to wake a goroutine: a timer, an awaited task, work in the thread pool, and a thread that runs or
    /// blocks in something else than our operations. Switch the detection off when only something that the runtime cannot see would wake a
    /// goroutine: a signal handler, or a callback from native code. On systems other than Linux the runtime does not see a thread that has
    /// not used this library yet either, nor sockets and the like that only async code waits for.
    /// </summary>
    public static bool DetectDeadlocks
    {
        get => DeadlockDetector.Enabled;
        set => DeadlockDetector.Enabled = value;
    }
}
