using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>What a <see cref="Waiter"/> waits for. Decides under its own latch who waits and who has what it asked for.</summary>
internal interface IWaitable
{
    /// <summary>
    /// Takes what <paramref name="waiter"/> asks for, or puts the waiter into the queue in the name of <paramref name="parked"/>.
    /// </summary>
    /// <returns>Whether the waiter is queued. It may be running elsewhere already then.</returns>
    bool Commit(Waiter waiter, IParked parked);

    /// <summary>As <see cref="WithdrawableOperation.Withdraw"/>.</summary>
    bool Withdraw(Waiter waiter);

    /// <summary>A goroutine or thread returns from a wait that took it into the queue or found it unnecessary in the end.</summary>
    void Returns(Waiter waiter)
    {
    }
}
