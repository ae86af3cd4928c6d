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

    // The context with which the waiter gives up; null: the waiter does not give up.
    private Context? _context;
    private ListenerLinks _links;

    // _givesUp: the context is done; written before the owner's latch is taken to withdraw. _gaveUp: the waiter has given up because of
    // that.
    private bool _givesUp;
    private bool _gaveUp;

    /// <summary>Whether the waiter has what it asked for. Written by whoever grants that, before the waiter is woken.</summary>
    internal bool Granted;

    /// <summary>
    /// Whether the waiter was woken without being granted anything: the waiter has to try again, before others. In a
    /// <see cref="WaitGroup"/>: whether the waiter was released and has not returned.
    /// </summary>
    internal bool Woken;

    /// <summary>
    /// Whether the waiter cannot try again when it is woken, as it stands for async code: the owner has to grant what the waiter asked for.
    /// </summary>
    internal bool NeedsGrant;

    /// <summary>When the waiter first waited. Only a mutex asks.</summary>
    internal long Since;

    /// <summary>How many permits the waiter asks for. Only a semaphore asks.</summary>
    internal long Amount;

    /// <summary>Under the owner's latch: whether the waiter's context is done, so that the waiter is not to be queued any more.</summary>
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

    /// <summary>Under the owner's latch, when the waiter commits: the waiter is neither granted anything nor queued.</summary>
    internal void Refuse() => _gaveUp = true;

    void ICancelListener.ContextDone()
    {
        Volatile.Write(ref _givesUp, true);
        if (!Withdraw())
            return; // The waiter was granted, or will see when it commits that it gives up.
        _gaveUp = true;
        Parking.Ready(Parked!);
    }

    /// <summary>Blocks until the waiter is granted or gives up, and finishes.</summary>
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
            _context?.Remove(this); // The wait is over: the context must not reach for this waiter any more.
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

    /// <summary>Called by an awaiter: <paramref name="frame"/> goes on when the wait is over.</summary>
    /// <param name="frame">The frame that waits.</param>
    /// <param name="wait">What can end the wait before; null when nothing can.</param>
    internal void Park(Frame frame, CancellableWait? wait = null)
    {
        // Only a mutex wakes without granting.
        if (_owner is Mutex)
            (_retry ??= new RetryFrame(this)).Park(frame, wait);
        else if (wait is null)
            Parking.Park(frame, this);
        else
            wait.Park(frame, this);
    }

    /// <summary>After the wait: nobody but the caller knows the waiter any more, and the waiter may be used again.</summary>
    /// <exception cref="OperationCanceledException">The context was done first.</exception>
    internal void Finish()
    {
        _owner.Returns(this);
        if (_context is { } context && !context.Remove(this))
        {
            // Whoever ends the context may still hold this waiter: so it is not used again.
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
    /// Under the owner's latch: the waiter has what it asked for. Gives whom to wake after leaving the latch; null when the waiter has not
    /// committed yet.
    /// </summary>
    internal IParked? Grant()
    {
        Granted = true;
        return Parked;
    }

    /// <summary>
    /// Stands above the frame that waits. Each time the goroutine is woken, this frame looks whether the wait is over, and if it is not,
    /// commits the waiter again.
    /// </summary>
    private sealed class RetryFrame(Waiter waiter) : Frame
    {
        private CancellableWait? _wait;

        internal void Park(Frame caller, CancellableWait? wait)
        {
            Caller = caller;
            _wait = wait;
            Park();
        }

        internal override void Resume()
        {
            if (waiter.Granted || _wait?.End() == true)
                Outcome = Returned;
            else
                Park();
        }

        private void Park()
        {
            if (_wait is null)
                Parking.Park(this, waiter);
            else
                _wait.Park(this, waiter);
        }

        internal void Clear()
        {
            Caller = null;
            _wait = null;
            Outcome = null;
        }
    }
}
