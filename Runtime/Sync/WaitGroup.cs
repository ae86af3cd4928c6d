using System.ComponentModel;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>Waits until a number of things are done. Works from goroutines (which park) and ordinary threads (which block).</summary>
/// <remarks>Go's counterpart: <c>sync.WaitGroup</c>. What was written before <see cref="Done"/> is seen after the <see cref="Wait"/> it releases.</remarks>
public sealed class WaitGroup
{
    private Latch _latch;
    private int _counter;
    private WaitOperation? _waiters;

    /// <summary>Adds to the number of things to wait for; negative values take away.</summary>
    /// <exception cref="InvalidOperationException">The number would become negative.</exception>
    public void Add(int delta)
    {
        WaitOperation? woken = null;
        _latch.Enter();
        var counter = _counter + delta;
        if (counter >= 0)
        {
            _counter = counter;
            if (counter == 0)
                (woken, _waiters) = (_waiters, null);
        }

        _latch.Exit();
        if (counter < 0)
            throw new InvalidOperationException("Negative WaitGroup counter: Done was called more often than Add announced. Call Add before the goroutine starts, and Done once in it.");
        WaitOperation.ReadyAll(woken);
    }

    /// <summary>One thing is done.</summary>
    /// <exception cref="InvalidOperationException">It was called more often than announced.</exception>
    public void Done() => Add(-1);

    /// <summary>Waits until everything announced is done.</summary>
    [Goroutine]
    public void Wait()
    {
        if (!IsDone)
            Parking.Block(new WaitOperation(this));
    }

    /// <summary>The twin of <see cref="Wait"/>.</summary>
    [ResumableBody(nameof(Wait))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WaitGroupAwaiter Wait__goroutine() => new(this);

    internal bool IsDone => Volatile.Read(ref _counter) == 0;

    /// <summary>One waiter. The list is newest first.</summary>
    internal sealed class WaitOperation(WaitGroup group) : ParkOperation
    {
        private WaitOperation? _next;
        private Goroutine? _waiter;

        internal override WaitReason Reason => WaitReason.WaitGroup;

        internal override bool Commit(Goroutine goroutine)
        {
            _waiter = goroutine;
            group._latch.Enter();
            var waits = group._counter > 0;
            if (waits)
            {
                _next = group._waiters;
                group._waiters = this;
            }

            group._latch.Exit();
            return waits;
        }

        internal static void ReadyAll(WaitOperation? newest)
        {
            for (var operation = newest; operation is not null;)
            {
                var next = operation._next;
                Parking.Ready(operation._waiter!);
                operation = next;
            }
        }
    }
}

/// <summary>What twins await to wait for a <see cref="WaitGroup"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WaitGroupAwaiter : IGoAwaiter
{
    private readonly WaitGroup _group;

    internal WaitGroupAwaiter(WaitGroup group) => _group = group;

    /// <summary>The operation is its own awaiter.</summary>
    public WaitGroupAwaiter GetAwaiter() => this;

    /// <summary>True when there is nothing to wait for.</summary>
    public bool IsCompleted => _group.IsDone;

    /// <summary>Nothing to get.</summary>
    public void GetResult()
    {
    }

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, new WaitGroup.WaitOperation(_group));
}
