using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>
/// A P: the right to run goroutines, with the queues that go with it. Exactly one M holds a P, except while the P is idle or stopped.
/// </summary>
internal sealed class Processor(int id)
{
    private const int IdBatch = 16;
    // What the running goroutine is asked for. Both bits together count as one request in Preemption.
    private const int GiveWay = 1;
    private const int Look = 2;

    // One in so many checks that look for a cancellation takes the request back.
    private const int LooksPerRequest = 1000;

    private const uint ShortestWakeBackOff = 16;
    private const uint LongestWakeBackOff = 4096;

    /// <summary>The queue of runnable goroutines. Only the holder uses it directly; others go through its thief handle.</summary>
    internal readonly LocalRunQueue Queue = new();

    internal readonly TimerHeap Timers = new();

    /// <summary>The goroutines whose first wait was on this P. A new P may take over the list of a P that is gone.</summary>
    internal GoroutineList Goroutines = new();

    internal readonly int Id = id;

    internal ProcessorState State;

    /// <summary>The M that took this P last; null when the P was given to an M that has not come yet. A hint for sysmon.</summary>
    internal volatile Machine? Holder;

    /// <summary>What sysmon remembers of its last look at this P. Only sysmon touches it.</summary>
    internal ProcessorWatch Watch;

    /// <summary>The holder's own, for <see cref="Scheduler.InjectNeglectedCompletions"/>.</summary>
    internal uint CompletionTakes;

    /// <summary>
    /// Whether the P was replaced because its M runs code that never comes to a check: the M retires the P when the M comes to the
    /// scheduler. Set by sysmon, and taken back when the M comes while the world is stopped; both under the gate.
    /// </summary>
    internal volatile bool Replaced;

    /// <summary>Links idle Ps; guarded by the scheduler's gate.</summary>
    internal Processor? NextIdle;

    // Written by the holder only, read by anyone: sysmon sees a slice that lasts in Slices, a thief sees a busy switcher in Switches.
    private uint _slices = 1;
    private uint _switches;
    private long _spawned;
    private long _finished;

    // For TrySpendWakeUp: the switch at which a lone goroutine last woke an M, how many switches to wait before the next wake-up, and how
    // many searches had succeeded by then.
    private uint _wokeAt;
    private uint _wakeBackOff;
    private uint _successesThen;

    private long _nextId;
    private long _idLimit;
    private int _requests;
    private int _looks;

    internal ProcessorStatus Status => State.Status;

    /// <summary>How many time slices began here.</summary>
    internal uint Slices => Volatile.Read(ref _slices);

    /// <summary>How often a goroutine was switched to here.</summary>
    internal uint Switches => Volatile.Read(ref _switches);

    /// <summary>Goroutines spawned here minus goroutines that ended here; summed over all Ps it is the number alive.</summary>
    internal long Balance => Volatile.Read(ref _spawned) - Volatile.Read(ref _finished);

    /// <summary>Whether the running goroutine should go to the global queue: it was asked to, or the world is being stopped.</summary>
    internal bool ShouldPreempt => (Volatile.Read(ref _requests) & GiveWay) != 0 || Scheduler.StopRequested;

    /// <summary>
    /// By the holder: a goroutine gets its turn. A goroutine from <c>runnext</c> inherits the slice, so that a ping-pong pair cannot
    /// stretch its slice; but not the requests, which were meant for the goroutine before. When the slice is used up, sysmon asks again.
    /// </summary>
    internal void BeginTurn(bool inheritsSlice)
    {
        _switches++;
        if (!inheritsSlice)
            _slices++;
        WithdrawRequests();
    }

    /// <summary>
    /// By the holder: a goroutine that stands alone in <c>runnext</c> would wake an M for an idle P. Where two goroutines hand over to each
    /// other, that M finds nothing to steal and costs more than many switches. So after each wake-up in vain this P switches more often
    /// before it spends another, up to a bound.
    /// </summary>
    /// <returns>Whether to wake an M; the wake-up is counted then.</returns>
    internal bool TrySpendWakeUp()
    {
        if (_switches - _wokeAt < _wakeBackOff)
            return false;
        var successes = Scheduler.SuccessfulSearches;
        _wakeBackOff = successes != _successesThen ? 0 : Math.Clamp(_wakeBackOff * 2, ShortestWakeBackOff, LongestWakeBackOff);
        _successesThen = successes;
        _wokeAt = _switches;
        return true;
    }

    /// <summary>By sysmon: asks the running goroutine to give way.</summary>
    internal void RequestPreemption() => Request(GiveWay);

    /// <summary>By anyone: asks the running goroutine to look whether it is cancelled.</summary>
    internal void RequestLook() => Request(Look);

    /// <summary>
    /// By the holder (or the resizer, while the world is stopped): the requests are answered, or were for another goroutine.
    /// </summary>
    internal void WithdrawRequests() => Withdraw(GiveWay | Look);

    /// <summary>
    /// By the holder: a check has looked for a cancellation. That check may be of a method that cannot be cancelled, and a later check of a
    /// method that can. So the request stands for the next checks, but not for ever: where no method can be cancelled, each check would
    /// cost more for nothing.
    /// </summary>
    internal void CountLook()
    {
        if ((Volatile.Read(ref _requests) & Look) == 0 || ++_looks < LooksPerRequest)
            return;
        _looks = 0;
        Withdraw(Look);
    }

    /// <summary>By the holder: gives a new goroutine its number and counts it.</summary>
    internal void CountSpawn(Goroutine goroutine)
    {
        if (_nextId == _idLimit)
        {
            _idLimit = Scheduler.ReserveIds(IdBatch) + IdBatch;
            _nextId = _idLimit - IdBatch;
        }

        goroutine.Id = _nextId++;
        _spawned++;
    }

    /// <summary>By the holder: counts a goroutine that ended.</summary>
    internal void CountFinish() => _finished++;

    private void Request(int what)
    {
        if (Interlocked.Or(ref _requests, what) == 0)
            Preemption.Add(1);
    }

    private void Withdraw(int what)
    {
        if ((Volatile.Read(ref _requests) & what) == 0)
            return;
        var before = Interlocked.And(ref _requests, ~what);
        if (before != 0 && (before & ~what) == 0)
            Preemption.Add(-1);
    }
}
