namespace GoroutineGen.Scheduling;

/// <summary>Goroutines readied by threads without a P, injected in batches. README, "Completions".</summary>
internal static partial class Scheduler
{
    private static readonly CompletionQueue Completions = new();

    // How often a holder has taken completions for its own queue. Without a lock: whoever compares it wants to know whether one did.
    private static uint _completionTakes;

    /// <summary>
    /// By a holder whose queue is empty: takes all completions. One of them is to be run; the rest goes into the holder's queue, from where
    /// others steal.
    /// </summary>
    internal static Goroutine? TakeCompletions(Processor processor)
    {
        var completions = Completions.TakeAll();
        var first = completions.Dequeue();
        if (first is not null)
            _completionTakes++;
        if (completions.Count == 0)
            return first;
        while (completions.Dequeue() is { } next)
            processor.Queue.Put(next, default(ToGlobal));
        Interlocked.MemoryBarrier(); // Between the queue and the look at idle Ps. Pairs with the increment in PutIdle.
        WakeProcessor();
        return first;
    }

    /// <summary>
    /// Moves all completions to the global queue, where they take their turn among everything else, unless a holder has run out of work and
    /// taken some since the caller's last look: then they get their turn anyway, and need not go through one more queue.
    /// </summary>
    /// <param name="seen">How often completions had been taken at the caller's last look.</param>
    /// <returns>Whether there were some.</returns>
    internal static bool InjectNeglectedCompletions(ref uint seen)
    {
        if (Completions.IsEmpty)
            return false;
        var takes = Volatile.Read(ref _completionTakes);
        if (seen != takes)
        {
            seen = takes;
            return true;
        }

        var completions = Completions.TakeAll();
        if (completions.Count == 0)
            return false;
        Global.PutAll(completions);
        WakeProcessor();
        return true;
    }

    // The caller holds no P.
    private static void Complete(Goroutine goroutine)
    {
        Invariants.Queued(goroutine);
        if (Completions.Push(goroutine))
            WakeProcessor();
    }
}
