namespace GoroutineGen.Scheduling;

/// <summary>What happens when a timer goes off.</summary>
internal interface ITimerTarget
{
    /// <summary>
    /// The timer went off. Runs on the thread that found the timer due, between goroutines and without any lock. The target must not block,
    /// and may set timers.
    /// </summary>
    /// <param name="when">The moment the timer was set for.</param>
    void Fire(long when);
}
