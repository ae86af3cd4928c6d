using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>Waits until a number of things are done. A goroutine that waits parks, an ordinary thread blocks, async code awaits.</summary>
/// <remarks>
/// Go's counterpart: <c>sync.WaitGroup</c>. What was written before <see cref="Done"/> is seen after the <see cref="Wait"/> that
/// <see cref="Done"/> releases. The group may be used again when all who waited have returned.
/// </remarks>
public sealed partial class WaitGroup : IWaitable
{
    private Latch _latch;
    private int _counter;
    private WaitQueue _queue;

    // Goroutines and threads that were released and have not returned from Wait.
    private int _returning;

    /// <summary>Adds to the number of things to wait for; negative values take away. At zero, all who wait go on.</summary>
    /// <remarks>A wait may see the number at zero when a thing adds itself: add before the thing starts, and not in the thing.</remarks>
    /// <exception cref="InvalidOperationException">
    /// The number would become negative; or the number is zero and would grow, while somebody who waited for zero has not returned yet. The
    /// number stays as it was.
    /// </exception>
    public void Add(int delta)
    {
        var woken = default(WakeList);
        _latch.Enter();
        var counter = _counter + delta;
        var isReused = _counter == 0 && delta > 0 && Volatile.Read(ref _returning) != 0;
        if (counter >= 0 && !isReused)
        {
            _counter = counter;
            if (counter == 0)
                ReleaseAll(ref woken);
        }

        _latch.Exit();
        if (isReused)
            ThrowReused();
        if (counter < 0)
            ThrowNegative();
        woken.ReadyAll();
    }

    /// <summary>One thing is done.</summary>
    /// <exception cref="InvalidOperationException">More things are done than were announced.</exception>
    public void Done() => Add(-1);

    /// <summary>Waits until everything announced is done.</summary>
    [Goroutine]
    public void Wait()
    {
        if (!IsDone)
            NewWaiter().Block();
    }

    /// <summary>Waits until everything announced is done, for async code.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask WaitAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);
        return IsDone ? default : AsyncWaiter.Wait(NewWaiter(), cancellationToken);
    }

    /// <summary>The twin of <see cref="Wait"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Wait))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WaitAwaiter Wait__goroutine() => new(IsDone ? null : NewWaiter());

    bool IWaitable.Commit(Waiter waiter, IParked parked)
    {
        _latch.Enter();
        var waits = _counter > 0;
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

    void IWaitable.Returns(Waiter waiter)
    {
        if (waiter.Woken)
            Interlocked.Decrement(ref _returning);
        waiter.Woken = false;
    }

    /// <summary>Whether there is nothing to wait for.</summary>
    internal bool IsDone => Volatile.Read(ref _counter) == 0;

    private Waiter NewWaiter() => Waiter.Rent(this, WaitReason.WaitGroup);

    // Async code is not counted: as far as anyone can tell, it has returned when its task completes.
    private void ReleaseAll(ref WakeList woken)
    {
        for (var waiter = _queue.FirstWaiter(); waiter is not null; waiter = (Waiter?)waiter.Next)
        {
            if (waiter.NeedsGrant)
                continue;
            waiter.Woken = true;
            Interlocked.Increment(ref _returning); // Interlocked, as Returns takes this back without the latch.
        }

        _queue.GrantAll(ref woken);
    }

    private static void ThrowNegative() => throw new InvalidOperationException(
        "Negative WaitGroup counter: Done was called more often than Add announced. Call Add before the goroutine starts, and Done once "
            + "in it; or start it with WaitGroup.Go.");

    private static void ThrowReused() => throw new InvalidOperationException(
        "WaitGroup misuse: Add, while somebody who waited for zero has not returned from Wait. Call Add before Wait, and begin anew "
            + "only after every Wait has "
        + "returned; or use a new WaitGroup.");
}
