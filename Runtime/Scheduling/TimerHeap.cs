using System.Diagnostics.CodeAnalysis;

namespace GoroutineGen.Scheduling;

/// <summary>
/// A P's timers: a 4-ary heap by due moment. Any thread may add, and any P may run due timers (so that the timers of a P that is idle, or
/// busy with one long goroutine, still fire); both under the heap's lock. Stopped timers stay until they come up or are too many.
/// </summary>
internal sealed class TimerHeap
{
    private const int Arity = 4;
    private const int SmallestArray = 16;

    // So many timers fire in a row. Then the goroutines that the timers readied, and the goroutines that were queued before, get a turn;
    // other Ps may go on with the timers.
    private const int Batch = 128;

    // Fewer dead entries are not worth a cleaning.
    private const int FewDead = 64;

    private readonly InnerLock _lock = new();
    private (long When, ITimerEntry Entry)[] _heap = [];
    private int _count;
    private bool _closed;
    private long _nextDue = long.MaxValue;

    // Dead entries: counted after they died, so for a moment the count may be wrong either way.
    private int _dead;

    /// <summary>
    /// The moment of the first entry, or <see cref="long.MaxValue"/> when there is none. Read without the lock. No timer is due earlier;
    /// the first may be due later, or dead.
    /// </summary>
    internal long NextDue => Volatile.Read(ref _nextDue);

    /// <summary>How many entries fit without growing; for tests.</summary>
    internal int ArrayLength => Volatile.Read(ref _heap).Length;

    /// <summary>How many entries are counted as dead; for tests.</summary>
    internal int DeadCount => Volatile.Read(ref _dead);

    private bool HasManyDead => DeadCount is var dead and > FewDead && dead > Volatile.Read(ref _count) / 4;

    /// <summary>Adds an entry.</summary>
    /// <returns>
    /// Whether the entry was added. No entry is added when the heap's P has been retired: timers belong on another P then.
    /// </returns>
    internal bool TryAdd(long when, ITimerEntry entry)
    {
        using (_lock.Hold())
        {
            if (_closed)
                return false;
            if (HasManyDead)
                Clean();
            Add(when, entry);
            PublishNextDue();
            return true;
        }
    }

    /// <summary>Fires what is due at <paramref name="now"/>, up to a batch.</summary>
    /// <returns>Whether a timer fired.</returns>
    internal bool RunDue(long now)
    {
        var fired = 0;
        while (fired < Batch && (NextDue <= now || HasManyDead) && TryTakeDue(now, out var when, out var target))
        {
            target.Fire(when); // Outside the lock: the target readies goroutines and may set the next timer.
            fired++;
        }

        return fired > 0;
    }

    /// <summary>
    /// Drops the dead entries before the first living one, however few they are: <see cref="NextDue"/> does not tell dead entries from
    /// living ones.
    /// </summary>
    /// <returns>Whether a timer is set here that may fire.</returns>
    internal bool DropDead()
    {
        if (NextDue == long.MaxValue)
            return false;
        using (_lock.Hold())
        {
            while (_count > 0)
            {
                var first = _heap[0];
                if (first.Entry.Claim(long.MinValue, ref first.When, out _) != TimerClaim.Dead)
                {
                    SiftDown(0, first);
                    break;
                }

                RemoveFirst();
                CountDead(-1);
            }

            PublishNextDue();
            return _count > 0;
        }
    }

    /// <summary>As <see cref="MoveTo"/>, and from then on this heap takes no timers.</summary>
    internal void Close(TimerHeap heir)
    {
        using (_lock.Hold())
        {
            _closed = true;
            MoveTo(heir);
        }
    }

    /// <summary>Moves the timers to <paramref name="heir"/>. One caller at a time; others may go on using both heaps.</summary>
    internal void MoveTo(TimerHeap heir)
    {
        using (_lock.Hold())
        {
            using (heir._lock.Hold())
            {
                foreach (var (when, entry) in _heap.AsSpan(0, _count))
                {
                    if (heir.Add(when, entry))
                        CountDead(-1); // The heir counts the dead entry from now on.
                }

                heir.PublishNextDue();
            }

            // Only now: until then whoever looks for the earliest timer finds these here.
            _heap = [];
            _count = 0;
            PublishNextDue();
        }
    }

    /// <summary>Any thread: an entry here has died, or come to life again.</summary>
    internal void CountDead(int change) => Interlocked.Add(ref _dead, change);

    private bool TryTakeDue(long now, out long when, [NotNullWhen(true)] out ITimerTarget? target)
    {
        using (_lock.Hold())
        {
            if (HasManyDead)
                Clean();
            var found = false;
            when = default;
            target = null;
            while (!found && _count > 0 && _heap[0].When <= now)
            {
                var entry = _heap[0].Entry;
                when = _heap[0].When;
                switch (entry.Claim(now, ref when, out target))
                {
                    case TimerClaim.Waiting:
                        SiftDown(0, (when, entry));
                        break;
                    case TimerClaim.Dead:
                        RemoveFirst();
                        CountDead(-1);
                        break;
                    case TimerClaim.Due:
                        RemoveFirst();
                        found = true;
                        break;
                }
            }

            PublishNextDue();
            return found;
        }
    }

    private void PublishNextDue() => Volatile.Write(ref _nextDue, _count > 0 ? _heap[0].When : long.MaxValue);

    // Returns whether the entry is dead.
    private bool Add(long when, ITimerEntry entry)
    {
        var dead = entry.MoveTo(this, when);
        if (dead)
            CountDead(1);
        if (_count == _heap.Length)
            Array.Resize(ref _heap, Math.Max(SmallestArray, _count * 2));
        SiftUp(_count++, (when, entry));
        return dead;
    }

    private void RemoveFirst()
    {
        var last = _heap[--_count];
        _heap[_count] = default;
        if (_count > 0)
            SiftDown(0, last);
        GiveBackSpace();
    }

    // Drops the dead entries, moves the entries whose timers are due later, and builds the heap anew. The work is linear, and paid for by
    // the entries that have died since the last time.
    private void Clean()
    {
        var alive = 0;
        for (var i = 0; i < _count; i++)
        {
            var entry = _heap[i];
            if (entry.Entry.Claim(long.MinValue, ref entry.When, out _) != TimerClaim.Dead)
                _heap[alive++] = entry;
        }

        Array.Clear(_heap, alive, _count - alive);
        CountDead(alive - _count);
        _count = alive;
        for (var i = (alive - 2) / Arity; i >= 0 && alive > 1; i--)
            SiftDown(i, _heap[i]);
        GiveBackSpace();
    }

    private void GiveBackSpace()
    {
        if (_heap.Length > SmallestArray && _count < _heap.Length / 8)
            Array.Resize(ref _heap, Math.Max(SmallestArray, _count * 2));
    }

    private void SiftUp(int index, (long When, ITimerEntry Entry) entry)
    {
        while (index > 0)
        {
            var parent = (index - 1) / Arity;
            if (_heap[parent].When <= entry.When)
                break;
            _heap[index] = _heap[parent];
            index = parent;
        }

        _heap[index] = entry;
    }

    private void SiftDown(int index, (long When, ITimerEntry Entry) entry)
    {
        while (true)
        {
            var first = index * Arity + 1;
            if (first >= _count)
                break;
            var smallest = first;
            var end = Math.Min(first + Arity, _count);
            for (var child = first + 1; child < end; child++)
            {
                if (_heap[child].When < _heap[smallest].When)
                    smallest = child;
            }

            if (_heap[smallest].When >= entry.When)
                break;
            _heap[index] = _heap[smallest];
            index = smallest;
        }

        _heap[index] = entry;
    }
}
