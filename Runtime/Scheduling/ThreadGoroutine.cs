using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>
/// Stands for a thread that blocks, so that channels and locks know one kind of waiter. One per thread, made when it first blocks.
/// </summary>
internal sealed class ThreadGoroutine : Goroutine
{
    [ThreadStatic]
    private static ThreadGoroutine? _current;

    private readonly Note _note = new();
    private volatile bool _asleep;

    private ThreadGoroutine()
    {
    }

    internal static new ThreadGoroutine Current => _current ?? Create();

    /// <summary>True from when the thread is about to wait until it is woken: nothing comes from it then.</summary>
    internal bool IsAsleep => _asleep;

    internal override void Resume() => throw new InvalidOperationException("A thread is not resumed by the scheduler.");

    /// <summary>Blocks the thread until <paramref name="operation"/> is done. An M gives its P away for that time.</summary>
    /// <exception cref="ThreadInterruptedException">
    /// The thread was interrupted, and <paramref name="operation"/> could be taken back: nothing has come of it, and nothing will.
    /// </exception>
    internal void Wait(ParkOperation operation) => Wait(operation, operation as WithdrawableOperation);

    /// <summary>
    /// As <see cref="Wait(ParkOperation)"/>, but an interrupt does not end the wait: it is kept for the thread's next one.
    /// </summary>
    internal void WaitUninterrupted(ParkOperation operation) => Wait(operation, withdrawable: null);

    private void Wait(ParkOperation operation, WithdrawableOperation? withdrawable)
    {
        _asleep = true; // Before the commit: a waker may be quicker than this thread.
        if (!operation.Commit(this))
        {
            _asleep = false;
            return;
        }

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

    internal override void Ready()
    {
        _asleep = false;
        _note.Signal();
    }

    private protected override void ReleaseBody()
    {
    }

    private static ThreadGoroutine Create()
    {
        var created = _current = new ThreadGoroutine();
        if (Machine.Current is { } machine)
            machine.Blocker = created;
        else
            KnownThreads.AddForeign(created);
        return created;
    }
}

/// <summary>
/// Stands as the leaf of a goroutine that is in the middle of ordinary code on one M's thread; only that M can continue it.
/// </summary>
internal sealed class HeldFrame(Machine holder) : Frame
{
    internal Machine Holder => holder;

    internal override void Resume() => throw new InvalidOperationException("A goroutine held by a thread continues on that thread only.");
}
