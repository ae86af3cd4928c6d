using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>
/// What a <see cref="Waiter"/> waits for. The implementing object decides under its own latch which waiter waits, and which has what it
/// asked for.
/// </summary>
internal interface IWaitable
{
    /// <summary>
    /// Takes what <paramref name="waiter"/> asks for, or puts the waiter into the queue in the name of <paramref name="parked"/>.
    /// </summary>
    /// <returns>Whether the waiter is queued. A waiter that was queued may be running elsewhere already.</returns>
    bool Commit(Waiter waiter, IParked parked);

    /// <summary>As <see cref="WithdrawableOperation.Withdraw"/>.</summary>
    bool Withdraw(Waiter waiter);

    /// <summary>
    /// A goroutine or thread returns from a wait, whether the waiter was queued or the wait turned out to be unnecessary.
    /// </summary>
    void Returns(Waiter waiter)
    {
    }
}
