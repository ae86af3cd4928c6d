namespace GoroutineGen.Scheduling;

/// <summary>
/// An operation that waits in a <see cref="WaitQueue"/> of its owner's. The owner is a channel or a lock. Whoever takes the operation out
/// of the queue, under the owner's latch, decides what becomes of the operation.
/// </summary>
internal abstract class QueuedOperation : WithdrawableOperation
{
    /// <summary>The next operation in the queue; out of the queue, the next operation in a <see cref="WakeList"/>.</summary>
    internal QueuedOperation? Next;

    /// <summary>The operation before this one in the queue.</summary>
    internal QueuedOperation? Previous;

    /// <summary>Who waits and is to be readied; null before the operation is committed.</summary>
    internal IParked? Parked;

    /// <summary>Whether the operation is in a queue.</summary>
    internal bool IsQueued;
}
