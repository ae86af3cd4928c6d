using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// A lock for critical sections of a few dozen instructions that run no user code: one compare-exchange to enter, one store to leave. A
/// mutable struct: keep it in a field that is not readonly.
/// </summary>
internal struct Latch
{
    private int _held;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Enter()
    {
        if (Interlocked.CompareExchange(ref _held, 1, 0) != 0)
            EnterContended();
    }

    /// <summary>A release: everything written inside is visible to the next holder.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Exit() => Volatile.Write(ref _held, 0);

    // The holder may have lost its core, so after a short spin the waiters give their own cores away.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EnterContended()
    {
        var spinner = default(Spinner);
        do
        {
            spinner.SpinOnce();
        }
        while (Volatile.Read(ref _held) != 0 || Interlocked.CompareExchange(ref _held, 1, 0) != 0);
        spinner.End();
    }
}
