using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// Belongs to a goroutine that was started with something that can cancel it. Once the goroutine is cancelled, the checks and waits in
/// methods that can be cancelled throw, outside of finally blocks. README, "Cancelling".
/// </summary>
[StackTraceHidden]
internal abstract class Cancellation
{
    // A side table: goroutines that can be cancelled are few, and a field would cost all others eight bytes.
    private static readonly SideTable<Goroutine, Cancellation> All = new();

    private volatile bool _requested;

    // How many finally blocks the goroutine is in. Only the goroutine's own code changes this count.
    private int _shields;

    // Made by the goroutine when it first waits in a method that can be cancelled.
    private CancellableWait? _wait;

    /// <summary>
    /// The running goroutine's cancellation, if there is one. Null in change handlers between two turns: these must not throw.
    /// </summary>
    internal static Cancellation? Current => Machine.Current is { ChangesContext: false, Running: { } goroutine } ? Of(goroutine) : null;

    /// <summary>The running goroutine's cancellation, if there is one and the goroutine is not in a finally block.</summary>
    internal static Cancellation? Exposed => Current is { _shields: 0 } cancellation ? cancellation : null;

    /// <summary>As <see cref="Exposed"/>, in a composite operation that was called by <paramref name="entry"/>.</summary>
    internal static Cancellation? ExposedBy(Entry entry) => entry == Entry.CancellableCall ? Exposed : null;

    /// <summary>Whether the goroutine is cancelled.</summary>
    internal bool IsRequested => _requested;

    internal static Cancellation? Of(Goroutine goroutine) =>
        goroutine.Has(GoroutineTraits.Cancellable) && All.TryGet(goroutine, out var cancellation) ? cancellation : null;

    /// <summary>What the goroutine waits by where it can be cancelled. Only for the goroutine itself.</summary>
    internal CancellableWait Wait => _wait ??= new CancellableWait(this);

    /// <summary>A token that is cancelled when the goroutine is.</summary>
    internal abstract CancellationToken Token { get; }

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
        if (Exposed is { _requested: true } cancellation)
            cancellation.Throw();
    }

    /// <summary>Whether <see cref="ThrowIfRequested"/> would throw.</summary>
    internal static bool IsPending => Exposed is { _requested: true };

    internal void EnterFinally() => _shields++;

    internal void LeaveFinally() => _shields--;

    /// <summary>Cancels the goroutine, from any thread.</summary>
    protected void Request(Goroutine goroutine)
    {
        _requested = true;
        Interlocked.MemoryBarrier(); // Pairs with the exchange in CancellableWait.Commit: a wait that begins now is seen here or sees this.
        Volatile.Read(ref _wait)?.Withdraw();
        Scheduler.AskToLook(goroutine);
    }

    /// <summary>What the goroutine throws.</summary>
    [DoesNotReturn]
    internal abstract void Throw();

    /// <summary>The goroutine has ended: nobody needs to cancel it any more.</summary>
    private protected abstract void Release();
}
