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

    // The P of a region that began with EnterCall, as long as this M may still find it where it left it.
    private Processor? _left;
    private long _ticket;

    /// <summary>
    /// Begins foreign code that may block: the P stays within reach, so that a short call costs two interlocked operations; sysmon takes it
    /// if the call lasts.
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
    /// Ends a region: goes on with the P that the region began with, or an idle one, or that of the M which takes the goroutine from the
    /// global queue.
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
            Processor = left;
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
    /// The blocking check of code that cannot suspend: when asked to, the goroutine gives its P up and waits for its next turn on its
    /// thread.
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
        Processor = null; // From here on it may be another's.
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

    // To the global queue, marked so that the M which takes it gives its P to this one.
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
