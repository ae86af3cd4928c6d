using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// The queue that all Ps share: yielded and preempted goroutines, what overflows a local ring, what is readied without a P. Linked through
/// the goroutines themselves (a root frame has no caller). Guarded by its own latch; <see cref="Count"/> may be read without it.
/// </summary>
internal sealed class GlobalRunQueue
{
    private Latch _latch;
    private Goroutine? _head;
    private Goroutine? _tail;
    private volatile int _count;

    internal int Count => _count;

    internal void Put(Goroutine goroutine)
    {
        Invariants.Queued(goroutine);
        goroutine.Caller = null;
        _latch.Enter();
        Append(goroutine, goroutine, 1);
        _latch.Exit();
        // Between the count and the submitter's look at idle Ps. Pairs with the increment in Scheduler.PutIdle.
        Interlocked.MemoryBarrier();
    }

    internal void PutBatch(ReadOnlySpan<Goroutine> batch)
    {
        if (batch.IsEmpty)
            return;
        LinkTo(batch, null);
        _latch.Enter();
        Append(batch[0], batch[^1], batch.Length);
        _latch.Exit();
        Interlocked.MemoryBarrier(); // As in Put.
    }

    /// <summary>Puts the goroutines that are linked from <paramref name="first"/> on.</summary>
    internal void PutLinked(Goroutine first)
    {
        var last = first;
        var count = 1;
        for (; last.Caller is not null; count++)
            last = Unsafe.As<Goroutine>(last.Caller);
        _latch.Enter();
        Append(first, last, count);
        _latch.Exit();
        Interlocked.MemoryBarrier(); // As in Put.
    }

    /// <summary>Puts <paramref name="batch"/> before everything that waits, in its order: the queue of a P that was taken away.</summary>
    internal void PutBatchFirst(ReadOnlySpan<Goroutine> batch)
    {
        if (batch.IsEmpty)
            return;
        _latch.Enter();
        LinkTo(batch, _head);
        _head = batch[0];
        _tail ??= batch[^1];
        _count += batch.Length;
        Invariants.Linked(_head, _tail, _count);
        _latch.Exit();
        Interlocked.MemoryBarrier(); // As in Put.
    }

    /// <summary>Takes one goroutine, or null.</summary>
    internal Goroutine? Take()
    {
        if (_count == 0)
            return null;
        _latch.Enter();
        var first = Pop();
        _latch.Exit();
        return first;
    }

    /// <summary>
    /// Takes the caller's share: one to run, the rest into <paramref name="local"/>, whose owner is the caller and which is empty.
    /// </summary>
    internal Goroutine? TakeBatch(LocalRunQueue local, int processors)
    {
        if (_count == 0)
            return null;
        _latch.Enter();
        Invariants.RingIsEmpty(local);
        var share = Math.Min(Math.Min(_count, LocalRunQueue.Capacity / 2), (_count / processors) + 1);
        var run = Pop();
        for (var i = 1; i < share; i++)
            local.Put(Pop()!, default(NoOverflow));
        _latch.Exit();
        return run;
    }

    /// <summary>Adds everything queued to <paramref name="goroutines"/>.</summary>
    internal void CopyTo(List<Goroutine> goroutines)
    {
        _latch.Enter();
        for (var goroutine = _head; goroutine is not null; goroutine = Unsafe.As<Goroutine?>(goroutine.Caller))
            goroutines.Add(goroutine);
        _latch.Exit();
    }

    private static void LinkTo(ReadOnlySpan<Goroutine> batch, Goroutine? after)
    {
        for (var i = 0; i < batch.Length; i++)
            batch[i].Caller = i + 1 < batch.Length ? batch[i + 1] : after;
    }

    private void Append(Goroutine first, Goroutine last, int count)
    {
        if (_tail is null)
            _head = first;
        else
            _tail.Caller = first;
        _tail = last;
        _count += count;
        Invariants.Linked(_head, _tail, _count);
    }

    private Goroutine? Pop()
    {
        var first = _head;
        if (first is null)
            return null;
        _head = Unsafe.As<Goroutine?>(first.Caller); // Only roots are linked here.
        if (_head is null)
            _tail = null;
        first.Caller = null;
        _count--;
        Invariants.Linked(_head, _tail, _count);
        return first;
    }

    private readonly struct NoOverflow : IOverflowSink
    {
        public void PutBatch(ReadOnlySpan<Goroutine> batch) =>
            throw new InvalidOperationException("A batch of at most half a ring cannot overflow an empty one.");
    }
}
