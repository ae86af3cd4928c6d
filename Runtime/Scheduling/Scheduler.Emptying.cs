namespace GoroutineGen.Scheduling;

/// <summary>What a P holds goes to others: its M is in foreign code, or the P goes for good. README, "Preemption" and "Timers".</summary>
internal static partial class Scheduler
{
    // A ring to steal into for a moment; guarded by the gate.
    private static readonly LocalRunQueue Stolen = new();

    /// <summary>
    /// By sysmon, at each look: moves the goroutines and timers of a replaced P to where somebody looks after them. The P's M cannot look,
    /// and may have put more on the P since the last time. Thieves come only when they have nothing else to do.
    /// </summary>
    /// <returns>Whether something was moved. False while the world stops.</returns>
    internal static bool Relieve(Processor processor)
    {
        if (processor.Queue.Thief.IsEmpty && processor.Timers.NextDue == long.MaxValue)
            return false;
        long due;
        using (Gate.Hold())
        {
            if (_stopRequested)
                return false; // Whoever has stopped the world looks at the queues, and finds each goroutine in one of them.
            Global.PutBatch(TakeQueued(processor));
            var heir = Processors[0].Timers;
            processor.Timers.MoveTo(heir);
            due = heir.NextDue;
        }

        WakeProcessor();
        if (due != long.MaxValue)
            TimerPoller.TimerAdded(due);
        return true;
    }

    // A replacement begins with what the replaced P held, under the gate and before others see the replacement. What went round by the
    // first P and the global tail would be behind everything there, and be moved on by each replacement that follows.
    private static void TakeOver(Processor processor, Processor replacement)
    {
        foreach (var goroutine in TakeQueued(processor))
            replacement.Queue.Put(goroutine, default(ToGlobal));
        processor.Timers.MoveTo(replacement.Timers);
    }

    // Nobody holds the P any more, and it is no longer among the Ps: its goroutines come first in the global queue, in their order.
    private static void Empty(Processor processor, Processor heir)
    {
        Global.PutBatchFirst(TakeQueued(processor));
        processor.Timers.Close(heir.Timers);
        TimerPoller.TimerAdded(heir.Timers.NextDue); // The poller may have looked at the heir before the move, and at this P after it.
        SpareLists.Push(processor.Goroutines);
        processor.WithdrawRequests();
        Invariants.Gone(processor, Processors);
        Interlocked.Add(ref _externalBalance, processor.Balance);
    }

    // Under the gate, as a thief: the P may have a holder who goes on using the queue.
    private static Goroutine[] TakeQueued(Processor processor)
    {
        var thief = processor.Queue.Thief;
        var taken = new List<Goroutine>();
        if (thief.PeekNext() is { } next && thief.TryStealNext(next))
            taken.Add(next);
        while (thief.StealHalf(Stolen) is { } last)
        {
            while (Stolen.Take() is { } goroutine)
                taken.Add(goroutine);
            taken.Add(last);
        }

        return taken.ToArray();
    }
}
