using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// Goroutines that called <c>Go.Exit</c> and have not ended. An exception unwinds them; where ordinary code has caught it, the next check
/// or blocking call throws it again. While there is such a goroutine <see cref="Preemption"/> is armed, so that checks look; otherwise all
/// this costs nothing.
/// </summary>
[StackTraceHidden]
internal static class Exits
{
    // The exception that unwinds each of them.
    private static readonly SideTable<Goroutine, GoroutineExitException> Unwinding = new();

    private static int _count;

    /// <summary>Whether some goroutine exits.</summary>
    internal static bool Any => Volatile.Read(ref _count) != 0;

    /// <summary>The running <paramref name="goroutine"/> exits from here on.</summary>
    [DoesNotReturn]
    internal static void Begin(Goroutine goroutine)
    {
        if (!goroutine.Has(GoroutineTraits.Exiting))
        {
            goroutine.Set(GoroutineTraits.Exiting, true);
            Interlocked.Increment(ref _count);
            Preemption.Add(1);
        }

        Throw(goroutine);
    }

    /// <summary><paramref name="goroutine"/>, which exited, has ended.</summary>
    internal static void End(Goroutine goroutine)
    {
        Unwinding.Remove(goroutine);
        Preemption.Add(-1);
        Interlocked.Decrement(ref _count);
    }

    /// <summary>
    /// Throws again when the running goroutine exits and ordinary code has caught the exception. Not in the finally blocks that it passes:
    /// these may check and block.
    /// </summary>
    internal static void ThrowIfCaught()
    {
        if (Machine.Current is { ChangesContext: false, Running: { } goroutine }
            && Unwinding.TryGet(goroutine, out var exception)
            && IsCaught(exception))
            Throw(goroutine);
    }

    [DoesNotReturn]
    private static void Throw(Goroutine goroutine)
    {
        var exception = new GoroutineExitException();
        Unwinding.Set(goroutine, exception);
        throw exception;
    }

    // Before any finally block runs, the trace has grown up to the frame that catches the exception: that of a twin, whose builder passes
    // it on, of a goroutine's root, or somebody else's. A frame whose method is not known (trimmed metadata) counts as ours: the goroutine
    // then exits when its body returns.
    private static bool IsCaught(GoroutineExitException exception)
    {
        var trace = new StackTrace(exception, fNeedFileInfo: false);
        return trace.GetFrame(trace.FrameCount - 1) is { } catcher
            && DiagnosticMethodInfo.Create(catcher) is { } method
            && method.Name is not (nameof(IAsyncStateMachine.MoveNext) or nameof(Frame.Resume));
    }
}
