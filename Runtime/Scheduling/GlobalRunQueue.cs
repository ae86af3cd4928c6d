namespace GoroutineGen.Scheduling;

/// <summary>
/// The queue that all Ps share: yielded and preempted goroutines, what overflows a local ring, what is readied without a P. Guarded by its
/// own latch; <see cref="Count"/> may be read without it.
/// </summary>
internal sealed class GlobalRunQueue
{
    private Latch _latch;
    private GoroutineChain _goroutines;

    internal int Count => _goroutines.Count;

    internal void Put(Goroutine goroutine)
    {
        Invariants.Queued(goroutine);
        _latch.Enter();
        _goroutines.Enqueue(goroutine);
        _latch.Exit();
        // A barrier between the count and the submitter's look at idle Ps. Pairs with the increment in Scheduler.PutIdle.
        Interlocked.MemoryBarrier();
    }

    internal void PutBatch(ReadOnlySpan<Goroutine> batch) => PutAll(GoroutineChain.Of(batch));

    internal void PutAll(GoroutineChain goroutines)
    {
        _latch.Enter();
        _goroutines.EnqueueAll(goroutines);
        _latch.Exit();
        Interlocked.MemoryBarrier(); // As in Put.
    }

    /// <summary>
    /// Puts the goroutines of <paramref name="batch"/> before everything that waits, in the order of the batch. For the queue of a P that
    /// was taken away.
    /// </summary>
    internal void PutBatchFirst(ReadOnlySpan<Goroutine> batch)
    {
        var goroutines = GoroutineChain.Of(batch);
        _latch.Enter();
        _goroutines.EnqueueAllFirst(goroutines);
        _latch.Exit();
        Interlocked.MemoryBarrier(); // As in Put.
    }

    /// <summary>Takes one goroutine, or null.</summary>
    internal Goroutine? Take()
    {
        if (Count == 0)
            return null;
        _latch.Enter();
        var first = _goroutines.Dequeue();
        _latch.Exit();
        return first;
    }

    /// <summary>
    /// Takes the caller's share. One goroutine is returned to run; the rest goes into <paramref name="local"/>. The caller must own
    /// <paramref name="local"/>, and <paramref name="local"/> must be empty.
    /// </summary>
    internal Goroutine? TakeBatch(LocalRunQueue local, int processors)
    {
        if (Count == 0)
            return null;
        _latch.Enter();
        Invariants.RingIsEmpty(local);
        var share = Math.Min(Math.Min(Count, LocalRunQueue.Capacity / 2), (Count / processors) + 1);
        var run = _goroutines.Dequeue();
        for (var i = 1; i < share; i++)
            local.Put(_goroutines.Dequeue()!, default(NoOverflow));
        _latch.Exit();
        return run;
    }

    /// <summary>Adds everything queued to <paramref name="goroutines"/>.</summary>
    internal void CopyTo(List<Goroutine> goroutines)
    {
        _latch.Enter();
        _goroutines.CopyTo(goroutines);
        _latch.Exit();
    }

    private readonly struct NoOverflow : IOverflowSink
    {
        public void PutBatch(ReadOnlySpan<Goroutine> batch) =>
            throw new InvalidOperationException("A batch of at most half a ring cannot overflow an empty one.");
    }
}
