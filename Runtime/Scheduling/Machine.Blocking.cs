namespace GoroutineGen.Scheduling;

/// <summary>
/// A goroutine in the middle of ordinary code blocks its thread: the M gives its P away for that time and needs one again afterwards. README, "Blocking".
/// </summary>
internal sealed partial class Machine
{
    // Regions nest (a channel operation inside Go.Block); only the outermost gives the P away and takes one again.
    private int _blockingDepth;

    /// <summary>Gives the P away; the running goroutine stays on this thread.</summary>
    internal void EnterBlocking(WaitReason reason)
    {
        if (Running is not { } goroutine || _blockingDepth++ > 0)
            return;
        goroutine.WaitReason = reason;
        goroutine.Status = GoroutineStatus.Blocked;
        var processor = Processor!;
        Processor = null;
        Scheduler.HandOff(processor);
    }

    /// <summary>Waits until this M holds a P again: an idle one, or that of the M which takes the goroutine from the global queue.</summary>
    internal void ExitBlocking()
    {
        if (Running is not { } goroutine || --_blockingDepth > 0)
            return;
        Processor = Scheduler.TryTakeIdle();
        if (Processor is null)
        {
            WaitForTurn(goroutine);
            _note.Wait();
            TakeGivenProcessor();
        }

        ContinueTurn(goroutine);
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
        WaitForTurn(goroutine);
        Scheduler.HandOff(processor);
        _note.Wait();
        TakeGivenProcessor();
        ContinueTurn(goroutine);
    }

    // To the global queue, marked so that the M which takes it gives its P to this one.
    private void WaitForTurn(Goroutine goroutine)
    {
        goroutine.Leaf = _held;
        goroutine.HeldByThread = true;
        Scheduler.MakeRunnableGlobally(goroutine);
    }

    private void ContinueTurn(Goroutine goroutine)
    {
        Processor!.BeginTurn(inheritsSlice: false);
        goroutine.WaitReason = WaitReason.None;
        goroutine.Status = GoroutineStatus.Running;
    }

    /// <summary>Gives this M's P to the M in the middle of whose stack <paramref name="goroutine"/> waits, and parks.</summary>
    private void ContinueOnItsThread(Goroutine goroutine)
    {
        var holder = ((HeldFrame)goroutine.Leaf).Holder;
        goroutine.HeldByThread = false;
        var processor = Processor!;
        Processor = null;
        holder.Wake(processor, spinning: false);
        ParkMachine();
    }
}
