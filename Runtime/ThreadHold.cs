using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>
/// A goroutine's hold on its thread, taken by <see cref="Go.LockThread"/>. Disposing it lets the thread go; a second time does nothing.
/// </summary>
/// <remarks>Go's counterpart: the time between <c>runtime.LockOSThread</c> and <c>runtime.UnlockOSThread</c>.</remarks>
public sealed class ThreadHold : IDisposable
{
    private Machine? _machine;

    internal ThreadHold(Machine? machine)
    {
        if (machine?.Running is null)
            return;
        _machine = machine;
        machine.LockRunning();
    }

    /// <summary>Lets the thread go, if no other hold is left.</summary>
    /// <exception cref="InvalidOperationException">Called by another goroutine or thread than the one that took the hold.</exception>
    public void Dispose()
    {
        if (_machine is null)
            return;
        if (Machine.Current != _machine)
            throw new InvalidOperationException(
                "A thread can be let go only by the goroutine that is locked to it. Dispose the hold in the goroutine that called "
                + "Go.LockThread.");
        _machine.UnlockRunning();
        _machine = null;
    }
}
