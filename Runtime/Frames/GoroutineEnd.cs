using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>What becomes of a goroutine that did not simply return.</summary>
[StackTraceHidden]
internal static class GoroutineEnd
{
    /// <summary>The traits that have to be looked at when a goroutine ends.</summary>
    internal const GoroutineTraits Marks = GoroutineTraits.Exiting | GoroutineTraits.HasThrown | GoroutineTraits.Cancellable;

    /// <summary>Gives the outcome that joiners see. Ends the process for an exception that no joiner can see.</summary>
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
                fault = null; // The goroutine was asked to end, and has.
        }

        if (fault is not null && !goroutine.ThrowsToJoiner)
            Crash.With(fault, goroutine);
        if (goroutine.Has(GoroutineTraits.HasThrown))
            Throwers.Forget(goroutine); // Not earlier: main must see this goroutine among the throwers, or the crash.
        if (fault is null)
            // Exited also when the body returned: catching the exception on the way does not call the exit off.
            return exited ? Frame.Exited : Frame.Returned;
        return isJoined || cancelled ? fault : new UnobservedFault(fault, goroutine.Id, goroutine.Name);
    }
}
