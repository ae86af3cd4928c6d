using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>What becomes of a goroutine that did not simply return.</summary>
[StackTraceHidden]
internal static class GoroutineEnd
{
    /// <summary>The traits of a goroutine that need a word when it ends.</summary>
    internal const GoroutineTraits Marks = GoroutineTraits.Exiting | GoroutineTraits.HasThrown | GoroutineTraits.Cancellable;

    /// <summary>The outcome that joiners see; ends the process for an exception that none of them can see.</summary>
    internal static object Settle(Goroutine goroutine, bool isJoined)
    {
        var fault = goroutine.Outcome as ExceptionDispatchInfo;
        if (fault is not null)
            FaultTrace.Forget(fault.SourceException);
        var exited = goroutine.Has(GoroutineTraits.Exiting);
        if (exited)
        {
            Exits.End(goroutine);
            if (fault?.SourceException is GoroutineExitException)
                fault = null;
        }

        var cancelled = false;
        if (Cancellation.Of(goroutine) is { } cancellation)
        {
            cancelled = cancellation.IsRequested && fault?.SourceException is OperationCanceledException;
            cancellation.Detach(goroutine);
            if (cancelled && !goroutine.ThrowsToJoiner)
                fault = null; // It was asked to end, and has.
        }

        if (fault is not null && !goroutine.ThrowsToJoiner)
            Crash.With(fault, goroutine);
        if (goroutine.Has(GoroutineTraits.HasThrown))
            Throwers.Forget(goroutine); // Not earlier: main must see that it is left, or that it crashes.
        if (fault is null)
            // Also when the body of an exit returned: what was caught on the way does not call it off.
            return exited ? Frame.Exited : Frame.Returned;
        return isJoined || cancelled ? fault : new UnobservedFault(fault, goroutine.Id, goroutine.Name);
    }
}
