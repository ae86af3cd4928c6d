namespace GoroutineGen.Scheduling;

/// <summary>
/// An ordinary thread, or the thread of a goroutine in the middle of ordinary code, as somebody who waits: the thread blocks until it is
/// readied. There is one parker for each thread, made when the thread first waits.
/// </summary>
internal sealed class ThreadParker : IParked
{
    [ThreadStatic]
    private static ThreadParker? _current;

    private readonly Note _note = new();
    private volatile bool _asleep;

    private ThreadParker()
    {
    }

    internal static ThreadParker Current => _current ?? Create();

    /// <summary>The deadlock detector knows this thread from here on.</summary>
    internal static void EnsureKnown() => _ = Current;

    /// <summary>Whether the thread waits, or is about to, and nobody has woken it: such a thread wakes nobody.</summary>
    internal bool IsAsleep => _asleep;

    /// <summary>Blocks the thread until <paramref name="operation"/> is done. An M gives its P away for that time.</summary>
    /// <exception cref="ThreadInterruptedException">
    /// The thread was interrupted, and <paramref name="operation"/> could be taken back: nothing has come of it, and nothing will.
    /// </exception>
    internal void Wait(ParkOperation operation) => Wait(operation, operation as WithdrawableOperation);

    /// <summary>
    /// As <see cref="Wait(ParkOperation)"/>, but an interrupt does not end the wait: the interrupt is kept for the thread's next wait.
    /// </summary>
    internal void WaitUninterrupted(ParkOperation operation) => Wait(operation, withdrawable: null);

    private void Wait(ParkOperation operation, WithdrawableOperation? withdrawable)
    {
        _asleep = true; // Before the commit: a waker may be quicker than this thread.
        var isPublished = false;
        try
        {
            isPublished = operation.Commit(this);
        }
        finally
        {
            if (!isPublished)
                _asleep = false; // Also when the commit asked a user's awaiter, and that one threw.
        }

        if (!isPublished)
            return;

        var machine = Machine.Current;
        machine?.EnterWait(operation.Reason);
        try
        {
            AwaitNote(withdrawable);
        }
        finally
        {
            machine?.ExitBlocking();
        }
    }

    // An interrupt ends the wait if nobody has woken the thread yet. Else what the thread was given must not be lost: the interrupt is for
    // the thread's next wait.
    private void AwaitNote(WithdrawableOperation? operation)
    {
        if (_note.WaitUnlessInterrupted())
            return;
        if (operation is not null)
        {
            _asleep = false; // Not later: this thread is awake, and what it does now the deadlock detector cannot see.
            if (operation.Withdraw())
                throw new ThreadInterruptedException();
        }

        _note.Wait();
        Thread.CurrentThread.Interrupt();
    }

    public void Ready()
    {
        _asleep = false;
        _note.Signal();
    }

    private static ThreadParker Create()
    {
        var created = _current = new ThreadParker();
        if (Machine.Current is { } machine)
            machine.Blocker = created;
        else
            KnownThreads.AddForeign(created);
        return created;
    }
}
