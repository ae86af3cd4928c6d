using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>Running a goroutine until it parks, yields or ends.</summary>
internal sealed partial class Machine
{
    private void Run(Goroutine goroutine, bool inheritsSlice)
    {
        Invariants.BetweenGoroutines(this);
        Processor!.BeginTurn(inheritsSlice);
        Running = goroutine;
        MarkRunning(goroutine);
        EnterContext(goroutine);
        if (goroutine.Has(GoroutineTraits.Cancellable) && Cancellation.Of(goroutine) is { IsRequested: true })
            Processor.RequestLook();

        var frame = goroutine.Leaf;
        while (true)
        {
            frame.Resume();
            if (frame.Outcome is not null)
            {
                // Trampoline: a completed call continues its caller from here, so returning from a deep chain never nests on the native
                // stack.
                if (frame.Caller is { } caller)
                {
                    frame = caller;
                    continue;
                }

                Running = null;
                Processor!.CountFinish(); // Not the P from above: the goroutine may have blocked and come back with another.
                LeaveContext(goroutine);
                goroutine.LeaveList();
                FaultTrace.Clear();
                goroutine.Finish();
                return;
            }

            if (Pending is not { } operation)
                frame = StackSegment.Begin(goroutine.Leaf); // A call that wants an empty stack.
            else if (TryPark(goroutine, operation))
                return;
            else
                frame = goroutine.Leaf;
        }
    }

    /// <summary>The running goroutine's stack has unwound: commits what the goroutine waits for.</summary>
    /// <returns>Whether the goroutine waits. Else it goes on at once, from its leaf.</returns>
    private bool TryPark(Goroutine goroutine, ParkOperation operation)
    {
        Invariants.HoldsProcessor(this);
        Pending = null;
        if (!goroutine.IsListed)
            Processor!.Goroutines.Add(goroutine);
        Running = null; // Parker 3, and turn 3.
        LeaveContext(goroutine);
        goroutine.WaitReason = operation.Reason;
        goroutine.Status = GoroutineStatus.Waiting;
        if (operation.Commit(goroutine)) // Parker 4.
            return true; // The goroutine may run elsewhere by now.

        Running = goroutine;
        MarkRunning(goroutine);
        EnterContext(goroutine);
        return false;
    }
}
