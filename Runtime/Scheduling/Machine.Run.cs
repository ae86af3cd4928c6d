using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>Running a goroutine until it parks, yields or ends.</summary>
internal sealed partial class Machine
{
    private static readonly ExecutionContext DefaultContext = CaptureDefault();

    // What this thread's execution context is; null for the default one.
    private ExecutionContext? _context;

    private void Run(Goroutine goroutine, bool inheritsSlice)
    {
        Invariants.BetweenGoroutines(this);
        Processor!.BeginTurn(inheritsSlice);
        EnterContext(goroutine);
        Running = goroutine;
        MarkRunning(goroutine);
        if (goroutine.Has(GoroutineTraits.Cancellable) && Cancellation.Of(goroutine) is { IsRequested: true })
            Processor.RequestLook();

        var frame = goroutine.Leaf;
        while (true)
        {
            frame.Resume();
            if (frame.Outcome is not null)
            {
                // Trampoline: a completed call continues its caller from here, so returning from a deep chain never nests on the native stack.
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

    /// <summary>The running goroutine's stack has unwound: commits what it waits for. False when it goes on at once, from its leaf.</summary>
    private bool TryPark(Goroutine goroutine, ParkOperation operation)
    {
        Invariants.HoldsProcessor(this);
        Pending = null;
        if (!goroutine.IsListed)
            Processor!.Goroutines.Add(goroutine);
        Running = null;
        LeaveContext(goroutine);
        goroutine.WaitReason = operation.Reason;
        goroutine.Status = GoroutineStatus.Waiting;
        if (operation.Commit(goroutine))
            return true; // It may run elsewhere by now.

        EnterContext(goroutine);
        Running = goroutine;
        MarkRunning(goroutine);
        return false;
    }

    private void EnterContext(Goroutine goroutine)
    {
        if (ReferenceEquals(goroutine.Context, _context))
            return;
        _context = goroutine.Context;
        ExecutionContext.Restore(_context ?? DefaultContext);
    }

    private void LeaveContext(Goroutine goroutine)
    {
        var context = CaptureContext();
        if (_context != context)
            _context = context;
        if (goroutine.Context != context)
            goroutine.Context = context;
    }

    // This thread sleeps without a goroutine: it must not keep the values of the last one.
    private void ForgetContext()
    {
        if (_context is null)
            return;
        _context = null;
        ExecutionContext.Restore(DefaultContext);
    }

    /// <summary>The calling thread's execution context; null for the default one.</summary>
    internal static ExecutionContext? CaptureContext()
    {
        var context = ExecutionContext.Capture();
        return ReferenceEquals(context, DefaultContext) ? null : context;
    }

    private static ExecutionContext CaptureDefault()
    {
        ExecutionContext? context = null;
        var thread = new Thread(() => context = ExecutionContext.Capture());
        thread.UnsafeStart();
        Uninterrupted.Do(thread, static other => other.Join());
        return context!;
    }
}
