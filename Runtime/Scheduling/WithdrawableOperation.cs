namespace GoroutineGen.Scheduling;

/// <summary>
/// A wait that can be taken back, for waiters that may give up: async code with a cancellation token, callers with a context.
/// </summary>
internal abstract class WithdrawableOperation : ParkOperation
{
    private protected WithdrawableOperation()
    {
    }

    /// <summary>
    /// Takes a published wait back. True: nobody has woken the waiter, and nobody will. False: somebody has or is about to, or it was not
    /// published. Decided by the place in the owner's queue, under the owner's latch. Callable from any thread while the operation is not
    /// in use for another wait.
    /// </summary>
    internal abstract bool Withdraw();
}
