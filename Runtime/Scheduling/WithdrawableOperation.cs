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
    /// Takes a published wait back. The place in the owner's queue decides, under the owner's latch. Callable from any thread while the
    /// operation is not in use for another wait.
    /// </summary>
    /// <returns>
    /// Whether the wait is taken back: nobody has woken the waiter, and nobody will. If not, somebody has woken the waiter or is about to,
    /// or the wait was not published.
    /// </returns>
    internal abstract bool Withdraw();
}
