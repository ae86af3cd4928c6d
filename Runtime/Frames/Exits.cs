using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// Goroutines that called <c>Go.Exit</c> and have not ended. An exception unwinds such a goroutine. Where ordinary code has caught the
/// exception, the next check or blocking call throws another one. While some goroutine exits, <see cref="Preemption"/> is armed, so that
/// checks look for exits; otherwise exits cost nothing.
/// </summary>
[StackTraceHidden]
internal static class Exits
{
    // The exception that unwinds each exiting goroutine.
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
    /// Throws again when the running goroutine exits and ordinary code has caught the exception. Does not throw in the finally blocks that
    /// the exception passes: these may check and block.
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

    // Before any finally block runs, the trace has grown up to the frame that catches the exception. This is the frame of a twin (whose
    // builder passes the exception on), the frame of a goroutine's root, or somebody else's. A frame whose method is not known (trimmed
    // metadata) counts as ours: the goroutine then exits when its body returns.
    private static bool IsCaught(GoroutineExitException exception)
    {
        var trace = new StackTrace(exception, fNeedFileInfo: false);
        return trace.GetFrame(trace.FrameCount - 1) is { } catcher
            && DiagnosticMethodInfo.Create(catcher) is { } method
            && method.Name is not (nameof(IAsyncStateMachine.MoveNext) or nameof(Frame.Resume));
    }
}
