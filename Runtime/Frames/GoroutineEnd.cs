using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>What becomes of a goroutine that did not simply return.</summary>
internal static class GoroutineEnd
{
    /// <summary>The traits of a goroutine that need a word when it ends.</summary>
    internal const GoroutineTraits Marks = GoroutineTraits.Exiting | GoroutineTraits.HasThrown;

    /// <summary>The outcome that joiners see; ends the process for an exception that none of them can see.</summary>
    internal static object Settle(Goroutine goroutine, bool isJoined)
    {
        if (goroutine.Has(GoroutineTraits.HasThrown))
            MainEnd.Forget(goroutine);
        var fault = goroutine.Outcome as ExceptionDispatchInfo;
        if (goroutine.Has(GoroutineTraits.Exiting))
        {
            Exits.End(goroutine);
            // Also when its body returned: what was caught on the way does not call the exit off.
            if (fault is null or { SourceException: GoroutineExitException })
                return Frame.Exited;
        }

        if (fault is null)
            return Frame.Returned;
        if (!goroutine.ThrowsToJoiner)
            Crash.With(fault, goroutine);
        return isJoined ? fault : new UnobservedFault(fault, goroutine.Id, goroutine.Name);
    }
}
