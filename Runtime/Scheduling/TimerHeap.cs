namespace GoroutineGen.Scheduling;

/// <summary>What a due timer does. Runs on the M that found it, between goroutines: it must not block.</summary>
internal interface ITimerTarget
{
    /// <param name="when">The moment the timer was set for.</param>
    void Fire(long when);
}

/// <summary>
/// A P's timers: a 4-ary heap by due moment. Any thread may add, and any P may run due timers (so that the timers of a P that is idle, or busy with one
/// long goroutine, still fire); both under the heap's lock. <see cref="NextDue"/> may be read without it.
/// </summary>
internal sealed class TimerHeap
{
    private const int Arity = 4;

    private readonly Lock _lock = new();
    private (long When, ITimerTarget Target)[] _heap = [];
    private int _count;
    private bool _closed;
    private long _nextDue = long.MaxValue;

    /// <summary>The earliest due moment, or <see cref="long.MaxValue"/> when there is no timer.</summary>
    internal long NextDue => Volatile.Read(ref _nextDue);

    internal bool TryAdd(long when, ITimerTarget target)
    {
        lock (_lock)
        {
            if (_closed)
                return false;
            if (_count == _heap.Length)
                Array.Resize(ref _heap, Math.Max(16, _count * 2));
            SiftUp(_count++, (when, target));
            Volatile.Write(ref _nextDue, _heap[0].When);
            return true;
        }
    }

    internal void Add(long when, ITimerTarget target) => TryAdd(when, target);

    /// <summary>Fires everything due at <paramref name="now"/>; true when there was something.</summary>
    internal bool RunDue(long now)
    {
        var ran = false;
        while (NextDue <= now && TryTakeDue(now, out var due))
        {
            due.Target.Fire(due.When); // Outside the lock: it readies goroutines and may set the next timer.
            ran = true;
        }

        return ran;
    }

    /// <summary>Moves all timers to <paramref name="heap"/>; for a P that is taken away while the world is stopped.</summary>
    internal void MoveTo(TimerHeap heap)
    {
        lock (_lock)
        {
            _closed = true;
            for (var i = 0; i < _count; i++)
                heap.Add(_heap[i].When, _heap[i].Target);
            _heap = [];
            _count = 0;
            Volatile.Write(ref _nextDue, long.MaxValue);
        }
    }

    private bool TryTakeDue(long now, out (long When, ITimerTarget Target) due)
    {
        lock (_lock)
        {
            if (_count == 0 || _heap[0].When > now)
            {
                due = default;
                return false;
            }

            due = _heap[0];
            var last = _heap[--_count];
            _heap[_count] = default;
            if (_count > 0)
                SiftDown(0, last);
            Volatile.Write(ref _nextDue, _count > 0 ? _heap[0].When : long.MaxValue);
            return true;
        }
    }

    private void SiftUp(int index, (long When, ITimerTarget Target) entry)
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

    private void SiftDown(int index, (long When, ITimerTarget Target) entry)
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
