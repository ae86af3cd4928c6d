using GoroutineGen.Contexts;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>
/// Somebody who waits for a lock, permits or an event: the one kind of operation of all primitives here. A waiter is used again after <see
/// cref="Finish"/>.
/// </summary>
internal sealed class Waiter : QueuedOperation, ICancelListener
{
    private IWaitable _owner = null!;
    private WaitReason _reason;
    private RetryFrame? _retry;

    // With what it gives up; null: it does not.
    private Context? _context;
    private ListenerLinks _links;

    // The context is done, written before the owner's latch is taken to withdraw; and what came of it.
    private bool _givesUp;
    private bool _gaveUp;

    /// <summary>Whether it has what it asked for. Written by whoever gives it, before it wakes the waiter.</summary>
    internal bool Granted;

    /// <summary>Whether it was woken without being granted anything: it has to try again, before others.</summary>
    internal bool Woken;

    /// <summary>Whether it has to be granted what it asked for, as it cannot try again when it is woken: async code cannot.</summary>
    internal bool NeedsGrant;

    /// <summary>When it first waited. Only a mutex asks.</summary>
    internal long Since;

    /// <summary>How many permits it asks for. Only a semaphore asks.</summary>
    internal long Amount;

    /// <summary>Under the owner's latch: whether its context is done, so that it is not to be queued any more.</summary>
    internal bool GivesUp => _givesUp;

    internal override WaitReason Reason => _reason;

    ref ListenerLinks ICancelListener.Links => ref _links;

    internal static Waiter Rent(IWaitable owner, WaitReason reason, long amount = 0)
    {
        var waiter = Spares<Waiter>.TryTake() ?? new Waiter();
        waiter._owner = owner;
        waiter._reason = reason;
        waiter.Amount = amount;
        return waiter;
    }

    internal override bool Commit(IParked waiter)
    {
        if (_owner.Commit(this, waiter))
            return true;
        Granted = !_gaveUp;
        return false;
    }

    internal override bool Withdraw() => _owner.Withdraw(this);

    /// <summary>
    /// Makes the waiter give up when <paramref name="context"/> is done. Only for an owner that looks at <see cref="GivesUp"/>.
    /// </summary>
    internal void GiveUpWith(Context context)
    {
        _context = context;
        if (!context.TryAdd(this))
            _givesUp = true;
    }

    /// <summary>Under the owner's latch, when it commits: it is neither granted nor queued.</summary>
    internal void Refuse() => _gaveUp = true;

    void ICancelListener.ContextDone()
    {
        Volatile.Write(ref _givesUp, true);
        if (!Withdraw())
            return; // It was granted, or it will see that it gives up when it commits.
        _gaveUp = true;
        Parking.Ready(Parked!);
    }

    /// <summary>Waits on the spot until it is granted, and finishes.</summary>
    /// <exception cref="ThreadInterruptedException">The thread was interrupted: nothing was granted.</exception>
    internal void Block()
    {
        try
        {
            do
                Parking.Block(this);
            while (!Granted && !_gaveUp);
        }
        catch
        {
            _context?.Remove(this); // Whoever waited no more asks for anything.
            throw;
        }

        Finish();
    }

    /// <summary>As <see cref="Block"/>, but an interrupt does not end the wait: the caller has to have what it asked for.</summary>
    internal void BlockUninterrupted()
    {
        do
            Parking.BlockUninterrupted(this);
        while (!Granted);
        Finish();
    }

    /// <summary>Called by an awaiter: <paramref name="frame"/> goes on when it is granted.</summary>
    internal void Park(Frame frame)
    {
        // Only a mutex wakes without granting.
        if (_owner is not Mutex)
            Parking.Park(frame, this);
        else
            (_retry ??= new RetryFrame(this)).Park(frame);
    }

    /// <summary>After the wait: nobody but the caller knows it any more, and it may be used again.</summary>
    /// <exception cref="OperationCanceledException">The context was done first.</exception>
    internal void Finish()
    {
        _owner.Returns(this);
        if (_context is { } context && !context.Remove(this))
        {
            // Whoever ends the context may still hold it: it is not used again.
            if (_gaveUp)
                throw context.NewError();
            return;
        }

        _owner = null!;
        _context = null;
        Parked = null;
        Granted = false;
        NeedsGrant = false;
        _retry?.Clear();
        Spares<Waiter>.Give(this);
    }

    /// <summary>Under the owner's latch: joins <paramref name="queue"/> in the name of <paramref name="parked"/>.</summary>
    internal void Enqueue(ref WaitQueue queue, IParked parked)
    {
        Parked = parked;
        queue.Enqueue(this);
    }

    /// <summary>
    /// Under the owner's latch: it has what it asked for. Gives whom to wake after leaving the latch, if it waits already.
    /// </summary>
    internal IParked? Grant()
    {
        Granted = true;
        return Parked;
    }

    /// <summary>
    /// Above the frame that waits: each time the goroutine is woken it looks whether the wait is over, and commits it again if it is not.
    /// </summary>
    private sealed class RetryFrame(Waiter waiter) : Frame
    {
        internal void Park(Frame caller)
        {
            Caller = caller;
            Parking.Park(this, waiter);
        }

        internal override void Resume()
        {
            if (waiter.Granted)
                Outcome = Returned;
            else
                Parking.Park(this, waiter);
        }

        internal void Clear()
        {
            Caller = null;
            Outcome = null;
        }
    }
}
