using System.Diagnostics;
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

    // Stands for a ticket where the P was handed off as the region began: no state word is equal to it.
    private const long HandedOff = -1;
    private const int RegionBackOffSpins = 200;

    /// <summary>
    /// What a handed-off region lasts at most to count as short, where the system does not tell whether its thread slept.
    /// </summary>
    internal static readonly TimeSpan ShortCall = TimeSpan.FromMicroseconds(100);

    private long _handedOffAt;
    private long? _restsBefore;

    /// <summary>
    /// Returner 2: one who waits for a P, if it is the turn of one on <paramref name="processor"/>. Every second switch is for the others.
    /// </summary>
    internal static Goroutine? TakeReturner(Processor processor) =>
        Scheduler.Returners.Count > 0 && processor.Switches % 2 == 0 ? Scheduler.Returners.Take() : null;

    /// <summary>
    /// Begins foreign code that may block: the P stays within reach, so that a short call costs two interlocked operations; sysmon or a
    /// returner takes the P if the call lasts.
    /// </summary>
    internal void EnterCall(WaitReason reason)
    {
        if (!BeginRegion(reason, out var processor))
            return;
        _left = processor;
        if (RegionForecast.ExpectsToLast && (processor.Queue.Count > 0 || Scheduler.HasSharedWork))
        {
            HandOffAtOnce(processor);
            return;
        }

        _ticket = processor.State.BeginBlocking();
        if (Scheduler.StopRequested) // Region 2.
            SurrenderFromRegion();
        else
            SystemMonitor.RegionBegan(processor);
    }

    /// <summary>Begins a wait in one of our own operations, which blocks for sure: the P goes to another M at once.</summary>
    internal void EnterWait(WaitReason reason)
    {
        if (!BeginRegion(reason, out var processor))
            return;
        Running!.ThreadUse?.NoteBlocking();
        Scheduler.HandOff(processor);
    }

    /// <summary>
    /// Ends a region: goes on with the P on which the region began, or with one that nobody uses, or with the P of the M that takes the
    /// goroutine from among the returners.
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
            RegionForecast.NoteShort();
            _processor = left; // Not by the property: this M is still the P's holder.
            MarkRunning(goroutine);
            CheckPreemption();
            return;
        }

        if (left is not null && _ticket == HandedOff)
            NoteHandedOff();
        Processor = Scheduler.TryTakeIdle(left) ?? Scheduler.TryTakeUnmanned() ?? TakeFromRegion();
        if (Processor is null)
        {
            HoldHere(goroutine);
            Scheduler.MakeReturner(goroutine);
        }

        if (left is not null)
            Scheduler.RegionCameBack(); // Not earlier: until now nothing else showed that this goroutine goes on.
        if (Processor is null)
            WaitForProcessor();
        Processor!.BeginTurn(inheritsSlice: false);
        MarkRunning(goroutine);
        if (Scheduler.StopRequested)
            CheckPreemption(); // The P may come from a region that the stopper did not see any more.
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
        goroutine.ThreadUse?.NoteBlocking();
        Processor = null;
        processor.WithdrawRequests();
        HoldHere(goroutine);
        Scheduler.MakeRunnableGlobally(goroutine);
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

    // Region 1, where regions last and something is queued.
    private void HandOffAtOnce(Processor processor)
    {
        _ticket = HandedOff;
        _handedOffAt = Stopwatch.GetTimestamp();
        Running!.ThreadUse?.NoteBlocking();
        Scheduler.RegionLostProcessor();
        Scheduler.HandOff(processor);
        _restsBefore = ThreadRest.Count();
    }

    // A region counts as one that lasts if its thread has slept. Time alone would not tell: a region without a core takes long as well, and
    // each hand-off in vain brings one more thread that wants a core.
    private void NoteHandedOff()
    {
        var lasted = _restsBefore is { } before
            ? ThreadRest.Count() != before
            : Stopwatch.GetElapsedTime(_handedOffAt) > ShortCall;
        if (lasted)
            RegionForecast.NoteLasting();
        else
            RegionForecast.NoteShort();
    }

    // Returner 1. Not past those that wait longer. Two looks: a call that ends in a microsecond keeps its P.
    private static Processor? TakeFromRegion()
    {
        if (Scheduler.Returners.Count > 0)
            return null;
        foreach (var processor in Scheduler.Processors)
        {
            var snapshot = processor.State.Snapshot;
            if (ProcessorState.StatusOf(snapshot) != ProcessorStatus.Blocking || processor.Replaced)
                continue;
            Thread.SpinWait(RegionBackOffSpins);
            if (!processor.State.TryTake(snapshot, ProcessorStatus.Running))
                continue;
            Scheduler.RegionLostProcessor();
            return processor;
        }

        return null;
    }

    // Marks the goroutine so that the M that takes it from a queue gives its P to this M.
    private void HoldHere(Goroutine goroutine)
    {
        goroutine.Leaf = _held;
        goroutine.HeldByThread = true;
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
