namespace GoroutineGen.Scheduling;

/// <summary>
/// Somebody who waits for an operation until somebody else readies the waiter: a goroutine, a thread (<see cref="ThreadParker"/>) or async
/// code (<c>AsyncWait</c>). So channels and locks know one kind of waiter.
/// </summary>
internal interface IParked
{
    /// <summary>
    /// Lets the waiter go on. Called once for a wait that was published, from any thread, by whoever won the right to wake the waiter.
    /// </summary>
    void Ready();
}
