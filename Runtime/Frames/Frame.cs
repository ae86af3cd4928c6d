using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>
/// A suspended call. Frames of one goroutine form a chain from the innermost (<see cref="Goroutine"/>'s leaf) to the root, which is the
/// goroutine itself. Only the M that runs the goroutine touches its frames, so no field here needs synchronisation: a park is published
/// after the native stack has unwound.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public abstract class Frame
{
    /// <summary>The <see cref="Outcome"/> of a frame that returned.</summary>
    internal static readonly object Returned = new();

    /// <summary>The <see cref="Outcome"/> of a goroutine that ended by <c>Go.Exit</c>.</summary>
    internal static readonly object Exited = new();

    /// <summary>The frame that awaits this one; null for a root, and for a frame whose caller is still unwinding.</summary>
    internal Frame? Caller;

    /// <summary>
    /// Null while the call runs, <see cref="Returned"/> when it returned, an <see cref="ExceptionDispatchInfo"/> when it threw. Goroutines
    /// have further outcomes, which <see cref="GoroutineEnd"/> gives.
    /// </summary>
    internal object? Outcome;

    private protected Frame()
    {
    }

    /// <summary>Runs the body from where it stands until it suspends or completes.</summary>
    internal abstract void Resume();

    /// <summary>For dumps: a copy of the state machine, or the delegate; null for a frame that only waits for another frame.</summary>
    internal virtual object? Body => null;

    internal void ThrowIfFaulted()
    {
        if (Outcome is ExceptionDispatchInfo fault)
            fault.Throw();
    }
}
