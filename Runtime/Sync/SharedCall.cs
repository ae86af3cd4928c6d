using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>A call that one caller makes, and for whose end other callers wait.</summary>
/// <param name="reason">What those who wait are shown to wait for.</param>
/// <param name="ofWhat">The method that makes such calls, for messages.</param>
internal sealed class SharedCall(WaitReason reason, string ofWhat) : IWaitable
{
    // Stands for async code that makes the call, as async code cannot be told apart; and for the caller of a call that has ended.
    private static readonly object Nobody = new();

    private Latch _latch;
    private bool _done;
    private WaitQueue _queue;

    // The goroutine or thread that makes the call; null before.
    private object? _caller;

    /// <summary>Whether the call has ended. Whoever sees that it has, sees what was written before <see cref="End"/>.</summary>
    internal bool IsDone => Volatile.Read(ref _done);

    /// <summary>Makes the caller the one that makes the call, if nobody makes the call yet.</summary>
    /// <returns>Whether the caller makes the call, and then calls <see cref="End"/>. Else the caller waits.</returns>
    /// <exception cref="LockRecursionException">The caller makes the call already, and would wait for itself.</exception>
    internal bool TryBegin()
    {
        if (IsDone)
            return false;
        if (Interlocked.CompareExchange(ref _caller, Self, null) is null)
            return true;
        ThrowIfCaller();
        return false;
    }

    /// <summary>
    /// As <see cref="TryBegin"/>, for async code: async code has no identity, so nobody finds out when it waits for itself.
    /// </summary>
    internal bool TryBeginAsync() => Interlocked.CompareExchange(ref _caller, Nobody, null) is null;

    /// <summary>Notes that the caller makes the call, when that was decided elsewhere.</summary>
    internal void Begin() => Volatile.Write(ref _caller, Self);

    /// <exception cref="LockRecursionException">The caller makes the call, and would wait for itself.</exception>
    internal void ThrowIfCaller()
    {
        if (ReferenceEquals(Volatile.Read(ref _caller), Self))
            throw new LockRecursionException(
                $"The function given to {ofWhat} calls it again and would wait for its own end. Take that call out of the function.");
    }

    internal void End()
    {
        Volatile.Write(ref _caller, Nobody);
        var woken = default(WakeList);
        _latch.Enter();
        Volatile.Write(ref _done, true);
        _queue.GrantAll(ref woken);
        _latch.Exit();
        woken.ReadyAll();
    }

    internal void Wait()
    {
        if (!IsDone)
            NewWaiter().Block();
    }

    internal WaitAwaiter Wait__goroutine() => new(IsDone ? null : NewWaiter());

    internal ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);
        return IsDone ? default : AsyncWaiter.Wait(NewWaiter(), cancellationToken);
    }

    bool IWaitable.Commit(Waiter waiter, IParked parked)
    {
        _latch.Enter();
        var waits = !_done;
        if (waits)
            waiter.Enqueue(ref _queue, parked);
        _latch.Exit();
        return waits;
    }

    bool IWaitable.Withdraw(Waiter waiter)
    {
        _latch.Enter();
        var withdrawn = _queue.TryRemove(waiter);
        _latch.Exit();
        return withdrawn;
    }

    private static object Self => (object?)Goroutine.Current ?? Thread.CurrentThread;

    private Waiter NewWaiter() => Waiter.Rent(this, reason);
}
