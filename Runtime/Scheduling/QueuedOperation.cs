namespace GoroutineGen.Scheduling;

/// <summary>
/// An operation that waits in a <see cref="WaitQueue"/> of its owner's, a channel or a lock. Whoever takes it out of the queue, under the
/// owner's latch, decides what becomes of it.
/// </summary>
internal abstract class QueuedOperation : WithdrawableOperation
{
    /// <summary>The next one in the queue; out of the queue, the next one in a <see cref="WakeList"/>.</summary>
    internal QueuedOperation? Next;

    /// <summary>The one before it in the queue.</summary>
    internal QueuedOperation? Previous;

    /// <summary>Who waits and is to be readied; null before it is committed.</summary>
    internal IParked? Parked;

    /// <summary>Whether it is in a queue.</summary>
    internal bool IsQueued;
}
