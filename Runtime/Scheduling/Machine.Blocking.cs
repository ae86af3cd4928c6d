using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>
/// A goroutine in the middle of ordinary code blocks its thread: the M lets its P go for that time and needs one again afterwards. README,
/// "Blocking regions".
/// </summary>
internal sealed partial class Machine
{
    // Regions nest (a channel operation inside Go.Block); only the outermost lets the P go and takes one again.
    private int _blockingDepth;

    // The P of a region that began with EnterCall, as long as this M may still take the P back; and the region's ticket.
    private Processor? _left;
    private long _ticket;

    /// <summary>
    /// Begins foreign code that may block: the P stays within reach, so that a short call costs two interlocked operations; sysmon takes
    /// the P if the call lasts.
    /// </summary>
    internal void EnterCall(WaitReason reason)
    {
        if (!BeginRegion(reason, out var processor))
            return;
        _left = processor;
        _ticket = processor.State.BeginBlocking();
        if (Scheduler.StopRequested) // Region 2.
            SurrenderFromRegion();
        else
            SystemMonitor.RegionBegan(processor);
    }

    /// <summary>Begins a wait in one of our own operations, which blocks for sure: the P goes to another M at once.</summary>
    internal void EnterWait(WaitReason reason)
    {
        if (BeginRegion(reason, out var processor))
            Scheduler.HandOff(processor);
    }

    /// <summary>
    /// Ends a region: goes on with the P on which the region began, or with an idle P, or with the P of the M that takes the goroutine from
    /// the global queue.
    /// </summary>
    internal void ExitBlocking()
    {
        if (Running is not { } goroutine || --_blockingDepth > 0)
            return;
        Invariants.RegionDepth(_blockingDepth);
        var left = _left;
        _left = null;
        if (left?.State.EndBlocking(_ticket) == BlockingEnd.KeptProcessor)
        {
            _processor = left; // Not by the property: this M is still the P's holder.
            MarkRunning(goroutine);
            CheckPreemption();
            return;
        }

        Processor = Scheduler.TryTakeIdle(left);
        if (Processor is null)
            QueueForTurn(goroutine);
        if (left is not null)
            Scheduler.RegionCameBack(); // Not earlier: until now nothing else showed that this goroutine goes on.
        if (Processor is null)
            WaitForProcessor();
        Processor!.BeginTurn(inheritsSlice: false);
        MarkRunning(goroutine);
    }

    /// <summary>
    /// The blocking check of code that cannot suspend: a goroutine that was asked to give way gives its P up, and waits on its thread for
    /// its next turn.
    /// </summary>
    internal void CheckPreemption()
    {
        Processor?.CountLook();
        if (Processor is { ShouldPreempt: true })
            YieldThread();
    }

    /// <summary>A yield from ordinary code: the goroutine queues globally and goes on, on this thread, when its turn comes.</summary>
    internal void YieldThread()
    {
        if (Processor is not { } processor)
        {
            Thread.Yield(); // In a blocking region there is no turn to give up.
            return;
        }

        var goroutine = Running!;
        Processor = null;
        processor.WithdrawRequests();
        QueueForTurn(goroutine);
        Scheduler.HandOff(processor);
        WaitForProcessor();
        Processor!.BeginTurn(inheritsSlice: false);
        MarkRunning(goroutine);
    }

    private bool BeginRegion(WaitReason reason, out Processor processor)
    {
        processor = null!;
        if (Running is not { } goroutine || _blockingDepth++ > 0)
            return false;
        Invariants.HoldsProcessor(this);
        goroutine.WaitReason = reason;
        goroutine.Status = GoroutineStatus.Blocked;
        processor = Processor!;
        if (!goroutine.IsListed)
            processor.Goroutines.Add(goroutine);
        Processor = null; // From here on the P may be another M's.
        return true;
    }

    // A stop was asked for while the region began: whoever takes the P out of the region, this M or the stopper, counts it as stopped.
    private void SurrenderFromRegion()
    {
        var processor = _left!;
        if (processor.State.EndBlocking(_ticket) == BlockingEnd.LostProcessor)
            return;
        Scheduler.RegionLostProcessor();
        Scheduler.HandOff(processor);
    }

    // To the global queue, marked so that the M that takes the goroutine gives its P to this M.
    private void QueueForTurn(Goroutine goroutine)
    {
        goroutine.Leaf = _held;
        goroutine.HeldByThread = true;
        Scheduler.MakeRunnableGlobally(goroutine);
    }

    private void WaitForProcessor()
    {
        _note.Wait();
        TakeGivenProcessor();
    }

    private void MarkRunning(Goroutine goroutine)
    {
        Invariants.HoldsProcessor(this);
        goroutine.WaitReason = WaitReason.None;
        goroutine.Status = GoroutineStatus.Running;
    }
}
