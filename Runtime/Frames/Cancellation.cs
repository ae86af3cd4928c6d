using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// Belongs to a goroutine that was started with something that can cancel it. Once the goroutine is cancelled, the checks in methods that
/// can be cancelled throw, outside of finally blocks. README, "Cancelling".
/// </summary>
[StackTraceHidden]
internal abstract class Cancellation
{
    // A side table: goroutines that can be cancelled are few, and a field would cost all others eight bytes.
    private static readonly SideTable<Goroutine, Cancellation> All = new();

    private volatile bool _requested;

    // How many finally blocks the goroutine is in. Only the goroutine's own code changes this count.
    private int _shields;

    /// <summary>
    /// The running goroutine's cancellation, if there is one. Null in change handlers between two turns: these must not throw.
    /// </summary>
    internal static Cancellation? Current => Machine.Current is { ChangesContext: false, Running: { } goroutine } ? Of(goroutine) : null;

    /// <summary>Whether the goroutine is cancelled.</summary>
    internal bool IsRequested => _requested;

    internal static Cancellation? Of(Goroutine goroutine) =>
        goroutine.Has(GoroutineTraits.Cancellable) && All.TryGet(goroutine, out var cancellation) ? cancellation : null;

    /// <summary>Called by the creator of <paramref name="goroutine"/>, before the goroutine is started.</summary>
    internal void Attach(Goroutine goroutine)
    {
        goroutine.Set(GoroutineTraits.Cancellable, true);
        All.Set(goroutine, this);
    }

    /// <summary>Called by whoever ran the goroutine to its end.</summary>
    internal void Detach(Goroutine goroutine)
    {
        All.Remove(goroutine);
        Release();
    }

    /// <summary>Throws when the running goroutine is cancelled and not in a finally block.</summary>
    internal static void ThrowIfRequested()
    {
        if (Current is { _requested: true, _shields: 0 } cancellation)
            cancellation.Throw();
    }

    /// <summary>Whether <see cref="ThrowIfRequested"/> would throw.</summary>
    internal static bool IsPending => Current is { _requested: true, _shields: 0 };

    internal void EnterFinally() => _shields++;

    internal void LeaveFinally() => _shields--;

    /// <summary>Cancels the goroutine, from any thread.</summary>
    protected void Request(Goroutine goroutine)
    {
        _requested = true;
        Scheduler.AskToLook(goroutine);
    }

    /// <summary>What the goroutine throws.</summary>
    [DoesNotReturn]
    private protected abstract void Throw();

    /// <summary>The goroutine has ended: nobody needs to cancel it any more.</summary>
    private protected abstract void Release();
}
