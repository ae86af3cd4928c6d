namespace GoroutineGen.Scheduling;

/// <summary>
/// Something that can be waited for. The wait is committed only after the goroutine's native stack has unwound, so nobody can resume a
/// frame whose callers are still returning (README, "Park commits after unwinding").
/// </summary>
internal abstract class ParkOperation
{
    private protected ParkOperation()
    {
    }

    /// <summary>Shown in dumps. Each kind of wait has its own.</summary>
    internal abstract WaitReason Reason { get; }

    /// <summary>
    /// Tries the operation once more and, if it still has to wait, publishes <paramref name="waiter"/> to whoever will ready the waiter.
    /// </summary>
    /// <returns>
    /// Whether the waiter is published. A published waiter may already be running elsewhere, so the caller must not touch it again. If the
    /// waiter is not published, the operation is done, and the waiter goes on.
    /// </returns>
    internal abstract bool Commit(IParked waiter);
}
