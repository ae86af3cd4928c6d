using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <content>Who waits, and who is next. Invariant, under the latch: when no writer holds the lock and somebody waits, a writer waits, and
/// readers are in or the last of them is about to let the writer in.</content>
public sealed partial class RWMutex : IWaitable
{
    /// <summary>The lock as readers see it.</summary>
    internal readonly ReaderSide ReadSide;

    private RWMutexState _state;
    private Latch _latch;
    private WaitQueue _writers;
    private WaitQueue _readers;

    /// <summary>Makes a lock that nobody holds.</summary>
    public RWMutex() => ReadSide = new ReaderSide(this);

    bool IWaitable.Commit(Waiter waiter, IParked parked) => CommitTo(ref _writers, waiter, parked, write: true);

    bool IWaitable.Withdraw(Waiter waiter)
    {
        var woken = default(WakeList);
        _latch.Enter();
        var withdrawn = _writers.TryRemove(waiter);
        if (withdrawn && _writers.IsEmpty && !_state.IsWriteHeld)
            _state.Deserted(_readers.GrantAll(ref woken)); // The readers waited for this writer only.
        else if (withdrawn)
            ForgetEmptyQueues();
        _latch.Exit();
        woken.ReadyAll();
        return withdrawn;
    }

    private bool CommitTo(ref WaitQueue queue, Waiter waiter, IParked parked, bool write)
    {
        _latch.Enter();
        var waits = !_state.EnterOrAnnounce(write);
        if (waits)
            waiter.Enqueue(ref queue, parked);
        _latch.Exit();
        return waits;
    }

    private bool WithdrawReader(Waiter waiter)
    {
        _latch.Enter();
        var withdrawn = _readers.TryRemove(waiter);
        if (withdrawn)
            ForgetEmptyQueues();
        _latch.Exit();
        return withdrawn;
    }

    private void ForgetEmptyQueues()
    {
        if (_writers.IsEmpty && _readers.IsEmpty)
            _state.Deserted(entering: 0);
    }

    // Whether a writer got the lock.
    private bool LeaveWrite()
    {
        var result = _state.TryLeaveWrite();
        if (result == ReleaseResult.Released)
            return false;
        var woken = default(WakeList);
        var handsOver = false;
        _latch.Enter();
        if (_state.IsWriteHeld)
        {
            var readers = _readers.GrantAll(ref woken);
            handsOver = readers == 0 && !_writers.IsEmpty;
            if (handsOver)
                _writers.GrantFirst(ref woken);
            _state.HandOver(readers, handsOver, stillQueued: !_writers.IsEmpty);
        }
        else
        {
            result = ReleaseResult.NotHeld;
        }

        _latch.Exit();
        if (result == ReleaseResult.NotHeld)
            throw new SynchronizationLockException(
                "Unlock of an RWMutex that is not locked for writing: each Unlock needs a Lock before it, and RLock goes with RUnlock.");
        woken.ReadyAll();
        return handsOver;
    }

    // Whether a writer got the lock.
    private bool LeaveRead() => _state.LeaveRead() switch
    {
        ReleaseResult.Released => false,
        ReleaseResult.LookAtQueue => LetWriterIn(),
        _ => throw new SynchronizationLockException(
            "RUnlock of an RWMutex that is not locked for reading: each RUnlock needs an RLock before it, and Lock goes with Unlock."),
    };

    private bool LetWriterIn()
    {
        var woken = default(WakeList);
        _latch.Enter();

        // The writer may have withdrawn meanwhile, and with the queue mark gone others may be in.
        var enters = !_writers.IsEmpty && !_state.IsWriteHeld && _state.ReaderCount == 0;
        if (enters)
        {
            _writers.GrantFirst(ref woken);
            _state.HandOver(readers: 0, writer: true, stillQueued: !_writers.IsEmpty || !_readers.IsEmpty);
        }

        _latch.Exit();
        woken.ReadyAll();
        return enters;
    }

    /// <summary>An <see cref="RWMutex"/> as readers see it.</summary>
    internal sealed class ReaderSide(RWMutex owner) : IWaitable, IHeld, ILockSide
    {
        public void Lock()
        {
            if (!owner.TryRLock())
                owner.NewReader().Block();
        }

        public void Unlock() => owner.LeaveRead();

        public void LockAgain()
        {
            if (!owner.TryRLock())
                owner.NewReader().BlockUninterrupted();
        }

        public HoldAwaiter Lock__goroutine() => new(new Hold(this), owner.TryRLock() ? null : owner.NewReader());

        public UnlockAwaiter Unlock__goroutine() => owner.RUnlock__goroutine();

        public ValueTask LockAsync(CancellationToken cancellationToken)
        {
            if (cancellationToken.IsCancellationRequested)
                return ValueTask.FromCanceled(cancellationToken);
            return owner.TryRLock() ? default : AsyncWaiter.Wait(owner.NewReader(), cancellationToken);
        }

        bool IWaitable.Commit(Waiter waiter, IParked parked) => owner.CommitTo(ref owner._readers, waiter, parked, write: false);

        bool IWaitable.Withdraw(Waiter waiter) => owner.WithdrawReader(waiter);

        void IHeld.GiveBack(long amount) => owner.LeaveRead();
    }
}
