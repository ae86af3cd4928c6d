using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>
/// A goroutine's hold on its thread, taken by <see cref="Go.LockThread"/>; disposing the hold lets the thread go:
/// <c>using (Go.LockThread()) { ... }</c>.
/// </summary>
/// <remarks>
/// <para>As with <see cref="Sync.Hold"/>: disposing a hold once more does nothing. A copy of a hold is the same hold, but does not know
/// when the other one is disposed. The default value holds nothing.</para>
/// <para>Go's counterpart: the time between <c>runtime.LockOSThread</c> and <c>runtime.UnlockOSThread</c>.</para>
/// </remarks>
public struct ThreadHold : IDisposable
{
    private Machine? _machine;

    internal ThreadHold(Machine? machine)
    {
        if (machine?.Running is null)
            return;
        _machine = machine;
        machine.LockRunning();
    }

    /// <summary>Lets the thread go, if no other hold is left; does nothing when the hold has been disposed.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called by another goroutine or thread than the one that took the hold, or for a copy of a hold that was disposed.
    /// </exception>
    public void Dispose()
    {
        if (_machine is not { } machine)
            return;
        if (Machine.Current != machine || !machine.IsLocked)
            throw new InvalidOperationException(
                "A thread can be let go only by the goroutine that is locked to it. Dispose the hold in the goroutine that called "
                + "Go.LockThread, and dispose it, or a copy of it, once.");
        _machine = null;
        machine.UnlockRunning();
    }
}
